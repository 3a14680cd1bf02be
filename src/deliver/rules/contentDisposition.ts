/**
 * How a browser should take a file, and under which name to keep it: an ASCII name for old programs and the true one in UTF-8.
 * Source: RFC 6266, RFC 8187.
 */
export function contentDisposition({ name, mediaType }: { name: string; mediaType: string }): string {
  const clean = cleanName(name)
  const way = opensInBrowser(mediaType) ? 'inline' : 'attachment'
  return `${way}; filename="${asciiName(clean)}"; filename*=UTF-8''${extendedValue(clean)}`
}

/** Kinds that a browser shows by itself and that can run no script in our name (so: no HTML, no SVG, no XML). */
export function opensInBrowser(mediaType: string): boolean {
  const essence = mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return INLINE.has(essence) || /^(?:audio|video)\/[\w.+-]+$/.test(essence)
}

const INLINE = new Set(['application/pdf', 'image/png', 'image/jpeg', 'image/webp', 'image/gif', 'text/plain'])

/**
 * Attacks: a header split by a line break, a path in the name, and a name whose end is turned round by direction marks so that
 * `ảnh<RLO>gpj.exe` looks like a picture. Lone surrogates would make the encoding throw.
 */
function cleanName(name: string): string {
  const clean = name
    .replace(/\p{Cs}/gu, '')
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/[/\\]/g, '_')
    .trim()
  return clean === '' || /^\.+$/.test(clean) ? 'tai-lieu' : clean
}

/** `%` and `"` go too: some programs decode or cut there. */
function asciiName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/[^\x20-\x7e]/gu, '_')
    .replace(/["%;]/g, '_')
}

/** encodeURIComponent leaves `'()*`, which RFC 8187 does not allow. */
function extendedValue(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}
