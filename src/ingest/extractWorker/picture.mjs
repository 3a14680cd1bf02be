import sharp from 'sharp'

/** Reads what words a picture carries beside its pixels: EXIF, XMP, IPTC, PNG comments. The pixels are not read. */
export async function readPicture(path) {
  const found = await sharp(path, { limitInputPixels: false }).metadata()
  const metadata = {}
  put(metadata, 'exif', found.exif && printable(found.exif))
  put(metadata, 'iptc', found.iptc && printable(found.iptc))
  put(
    metadata,
    'xmp',
    found.xmp
      ?.toString('utf8')
      .replace(/<[^>]*>/g, '\n')
      .replace(/\s*\n\s*/g, '\n')
      .trim(),
  )
  for (const { keyword, text } of found.comments ?? []) put(metadata, keyword, text)
  return { metadata, pageCount: 1, pagesWithoutText: [1] }
}

function put(metadata, key, value) {
  if (value) metadata[key] = value
}

/** The readable runs of a binary block, in the two encodings that cameras and Windows use. */
function printable(bytes) {
  const runs = [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')]
    .flatMap((text) => text.match(/[\p{Script=Latin}\p{M}\p{N}\p{P} ]{3,}/gu) ?? [])
    .map((run) => run.trim())
  return [...new Set(runs)].filter((run) => run.length > 2).join('\n')
}
