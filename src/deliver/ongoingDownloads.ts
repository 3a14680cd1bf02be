import { findFile } from '../catalogue/findFile'
import type { OnReadersChanged } from '../catalogue/identify'
import { onApplied, type Catalogue } from '../catalogue/openCatalogue'
import type { Reader } from '../catalogue/reader'

/** A file that is on its way to a reader. */
export type Download = {
  sha256: string
  reader: Reader
  /** Who asks by now. @throws where the session or key has ended */
  recogniseAgain: () => Promise<Reader>
  /** Breaks it off so that what has arrived does not look whole. */
  cut: () => void
}

export type OngoingDownloads = {
  /** To be called in the same turn in which the reader was found to be allowed. Answers how to say that it is over. */
  begin: (download: Download) => () => void
}

/**
 * Cuts downloads whose reader may not have the file any more: at once when the catalogue shows it, and before whoever tells
 * of changed rights goes on. So a withdrawal that was answered is also true for who was in the middle of the file.
 */
export function ongoingDownloads(
  catalogue: Catalogue,
  { onReadersChanged }: { onReadersChanged: OnReadersChanged },
): OngoingDownloads {
  const ongoing = new Set<Download>()

  function cutUnlessAllowed(download: Download): void {
    if (!findFile(catalogue, download.reader, download)) cut(download)
  }

  function cut(download: Download): void {
    ongoing.delete(download)
    download.cut()
  }

  async function recogniseAgain(download: Download): Promise<void> {
    try {
      download.reader = await download.recogniseAgain()
    } catch {
      // Ended, or nobody can say: the reader may go on from where it broke off, and is then told why not.
      cut(download)
      return
    }
    if (ongoing.has(download)) cutUnlessAllowed(download)
  }

  onApplied(catalogue, () => ongoing.forEach(cutUnlessAllowed))
  onReadersChanged(async (concerned) => {
    const theirs = [...ongoing].filter(({ reader }) => concerned === 'everyone' || concerned.has(reader.id ?? ''))
    await Promise.all(theirs.map(recogniseAgain))
  })

  return {
    begin: (download) => {
      ongoing.add(download)
      return () => void ongoing.delete(download)
    },
  }
}
