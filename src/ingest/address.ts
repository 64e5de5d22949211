/** The absolute http(s) address that `href` means at `base`; null for anything else (`javascript:`, `data:`, `mailto:`, nonsense). */
export function absoluteAddress(href: string | null | undefined, base: string | null): string | null {
  const clean = href?.replace(/[\t\r\n]/g, '').trim();
  if (!clean) return null;
  try {
    const url = new URL(clean, base ?? undefined);
    if (url.protocol !== 'http:' && url.protocol !== 'https:') return null;
    // A name and password in an article's link are a trap for readers, never an address.
    return url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
