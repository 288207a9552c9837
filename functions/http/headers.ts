/** What every answer tells a browser besides its content: that it is what it says it is, and that no address (they name reports) goes elsewhere. */
export const safeHeaders = { 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer' } as const

/**
 * For pages: everything comes from where the page comes from (photos also from `photosFrom`, to which they are sent; a browser reads the one that was chosen from a `blob:`), and no other page shows it in a frame. Styles may stand at elements:
 * both Taro and Swagger UI write them there. `inline`: sources of the page's own scripts that stand in it, such as 'sha256-…'.
 */
export function pageHeaders(inline: readonly string[] = [], photosFrom = ''): Record<string, string> {
  const [images, sending] = photosFrom === '' ? ["'self' data:", "'self'"] : [`'self' data: blob: ${photosFrom}`, `'self' blob: ${photosFrom}`]
  const scripts = ["'self'", ...inline].join(' ')
  return {
    ...safeHeaders,
    'content-security-policy': `default-src 'self'; script-src ${scripts}; style-src 'self' 'unsafe-inline'; img-src ${images}; connect-src ${sending}; font-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'`,
  }
}
