/**
 * The worker thread that reads an uploaded file. Plain JavaScript, npm imports only: it is started from TypeScript sources
 * (tests), from a bundle and from plain Node alike. Its answer is a message `{ ok: true, reading }` or `{ ok: false, why }`.
 */
import { parentPort, workerData } from 'node:worker_threads'
import { readDocx } from './docx.mjs'
import { readPdf } from './pdf.mjs'
import { readPicture } from './picture.mjs'
import { readPlainText } from './plainText.mjs'
import { readXlsx } from './xlsx.mjs'

/**
 * @typedef {object} Limits
 * @property {number} maxTextChars
 * @property {number} maxPages
 * @property {number} maxZipEntries
 * @property {number} maxUnzippedBytes
 * @property {number} maxZipRatio
 *
 * @typedef {object} Reading
 * @property {string[]} pages text by page, lines kept; a tab separates boxes that stand side by side
 * @property {string[]} otherText headers, footers, comments, form fields: everything that is not on a page
 * @property {string | null} firstPageTop the lines in the top third of page 1 by position, where positions are known
 * @property {Record<string, string>} metadata
 * @property {number} pageCount
 * @property {number[]} pagesWithoutText page numbers, from 1
 * @property {boolean} encrypted
 * @property {boolean} signed
 * @property {string[]} unreadParts why part of the file could not be read by us
 */

const READERS = {
  'application/pdf': readPdf,
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': readDocx,
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': readXlsx,
  'text/plain': readPlainText,
  'image/png': readPicture,
  'image/jpeg': readPicture,
  'image/webp': readPicture,
}

/** @type {Reading} */
const EMPTY = {
  pages: [],
  otherText: [],
  firstPageTop: null,
  metadata: {},
  pageCount: 0,
  pagesWithoutText: [],
  encrypted: false,
  signed: false,
  unreadParts: [],
}

// Attack: a file that names an outside address must not make the server ask for it.
globalThis.fetch = () => Promise.reject(new Error('no network in the reading worker'))

try {
  const read = READERS[workerData.mediaType]
  const reading = read ? await read(workerData.path, workerData.limits) : {}
  parentPort.postMessage({ ok: true, reading: { ...EMPTY, ...reading } })
} catch (error) {
  parentPort.postMessage({ ok: false, why: error?.name === 'LimitError' ? 'too-large' : 'damaged' })
}
