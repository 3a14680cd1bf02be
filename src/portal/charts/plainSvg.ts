/**
 * An SVG as a page with a strict content policy shows it: `style="…"` would be refused there, so each of its properties becomes the
 * attribute that SVG has for it; what is there for a pointer goes, and so do frames
 * for cutting off, whose names another chart of the page may have too: nothing is drawn outside them. It fits the width that it is given, and is read out by its frame alone.
 */
export function plainSvg(svg: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/<defs\s*>[\s\S]*?<\/defs>/g, '')
    .replace(/ (?:class|clip-path|ecmeta_\w+)="[^"]*"/g, '')
    .replace(/ style="([^"]*)"/g, (_whole, style: string) => attributesOf(style))
    .replace(/^<svg ([^>]*)>/, (_whole, attributes: string) => {
      const kept = attributes.replace(/ ?\b(?:width|height)="[^"]*"/g, '').trim()
      return `<svg ${kept} aria-hidden="true" focusable="false">`
    })
}

const PROPERTY = /^(fill|stroke|font|text|dominant|opacity|visibility)[a-z-]*$/

function attributesOf(style: string): string {
  const properties = style.split(';').flatMap((declaration) => {
    const at = declaration.indexOf(':')
    const name = declaration.slice(0, at).trim()
    return at > 0 && PROPERTY.test(name) ? [` ${name}="${declaration.slice(at + 1).trim()}"`] : []
  })
  return properties.join('')
}
