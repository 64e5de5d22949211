import { sha256 } from '../base/id.ts';

/** The mark: hull and pole, for the browser's tab. */
export const icon =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64" width="64" height="64"><rect width="64" height="64" rx="8" fill="#0b3a3e"/><path fill="#f0b13c" d="M6 38C20 42 44 42 58 36 54 50 46 53 32 53 16 53 9 48 6 38z"/><path d="M36 10V58" stroke="#fff" stroke-width="5"/></svg>';

/** Address of the icon; new bytes get a new address. */
export const iconPath = `/assets/${sha256(icon).slice(0, 16)}.svg`;
