import { createHash } from 'node:crypto'
import sharp from 'sharp'

export type Thumbnail = { bytes: Buffer; sha256: string; width: number; height: number; mediaType: 'image/webp' }

const MAX_WIDTH = 320
const MAX_HEIGHT = 1_280
/** A4 at 600 dpi has 35 million pixels. */
const MAX_PIXELS = 100_000_000
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/webp'])

/**
 * A WebP picture at most 320 pixels wide, turned upright, without the original's metadata (a photograph may tell where a post is).
 * Null for what is no picture, cannot be decoded or has more than 100 million pixels. Attack: decompression bombs.
 */
export async function makeThumbnail({
  path,
  mediaType,
}: {
  path: string
  mediaType: string
}): Promise<Thumbnail | null> {
  if (!PICTURES.has(mediaType)) return null
  try {
    const { data, info } = await sharp(path, { limitInputPixels: MAX_PIXELS, failOn: 'error' })
      .rotate()
      .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
      .webp({ quality: 75 })
      .timeout({ seconds: 20 })
      .toBuffer({ resolveWithObject: true })
    const sha256 = createHash('sha256').update(data).digest('hex')
    return { bytes: data, sha256, width: info.width, height: info.height, mediaType: 'image/webp' }
  } catch {
    return null
  }
}
