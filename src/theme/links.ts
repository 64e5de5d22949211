/** The address when a reader may follow it, null when it could run something or is no address. */
export function safeHref(href: string | null | undefined): string | null {
  if (!href) return null;
  return /^(https?:\/\/|mailto:|\/(?!\/)|#)/i.test(href) ? href : null;
}
