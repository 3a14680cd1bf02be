import { readXml } from './xml.mjs'

/** Core, extended and custom properties of an Office file; custom ones under their own names. */
export function officeMetadata(parts) {
  const metadata = {}
  for (const [name, bytes] of parts) {
    if (/^docProps\/.*\.xml$/i.test(name)) readProperties(bytes, metadata)
  }
  return metadata
}

/** Parts that hold content which is not read: embedded files, other documents taken in whole, macros. */
export function unreadOfficeParts(names) {
  const unread = []
  if (names.some((name) => /(^|\/)(embeddings|activeX)\//i.test(name))) unread.push('embedded-objects')
  if (names.some((name) => /\/afchunk|\.(html?|mht|rtf|docx?|xlsx?)$/i.test(name))) unread.push('embedded-objects')
  if (names.some((name) => /\.bin$/i.test(name) && !/printerSettings/i.test(name))) unread.push('binary-parts')
  return [...new Set(unread)]
}

function readProperties(bytes, metadata) {
  let key = ''
  let customKey = ''
  readXml(bytes, {
    open(name, attribute) {
      if (name === 'property') customKey = attribute('name') ?? ''
      key = customKey || name
    },
    close(name) {
      if (name === 'property') customKey = ''
    },
    text(text) {
      const value = text.trim()
      if (key && value) metadata[key] = metadata[key] ? `${metadata[key]}\n${value}` : value
    },
  })
}
