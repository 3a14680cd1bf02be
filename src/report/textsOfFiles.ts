import { basename } from 'node:path'
import { extractText, readableText } from '../ingest/extractText'
import { sniffFile } from '../ingest/sniffFile'

/** The words of files as the library reads them when they come in; `unread`: those without any. */
export async function textsOfFiles(paths: readonly string[]): Promise<{ texts: string[]; unread: string[] }> {
  const texts: string[] = []
  const unread: string[] = []
  for (const path of paths) {
    const sniffed = await sniffFile({ path, name: basename(path) })
    const read = 'refusal' in sniffed ? null : await extractText({ path, mediaType: sniffed.mediaType })
    const text = read && !('unreadable' in read) ? readableText(read) : ''
    if (text.trim()) texts.push(text)
    else unread.push(path)
  }
  return { texts, unread }
}
