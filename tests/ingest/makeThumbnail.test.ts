import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { makeThumbnail } from '../../src/ingest/makeThumbnail'
import { makeFolder, makePicture, type Folder } from './makeFiles'

let folder: Folder
beforeAll(async () => {
  folder = await makeFolder()
})
afterAll(() => folder.remove())

describe('makeThumbnail', () => {
  it('makes a WebP picture of at most 320 pixels without the metadata of the original', async () => {
    const original = await sharp({ create: { width: 900, height: 600, channels: 3, background: 'red' } })
      .withExif({ IFD0: { ImageDescription: 'Vi tri don' } })
      .jpeg()
      .toBuffer()
    const made = await makeThumbnail({ path: await folder.put('a', original), mediaType: 'image/jpeg' })
    expect(made).toMatchObject({ width: 320, height: 213, mediaType: 'image/webp' })
    const bytes = made?.bytes ?? Buffer.alloc(0)
    expect(made?.sha256).toBe(createHash('sha256').update(bytes).digest('hex'))
    const metadata = await sharp(bytes).metadata()
    expect(metadata.format).toBe('webp')
    expect(metadata.exif).toBeUndefined()
  })

  it('turns a photograph upright and enlarges nothing', async () => {
    const turned = await sharp({ create: { width: 200, height: 100, channels: 3, background: 'red' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const made = await makeThumbnail({ path: await folder.put('b', turned), mediaType: 'image/jpeg' })
    expect(made).toMatchObject({ width: 100, height: 200 })
  })

  it('answers null for other kinds and for what cannot be decoded', async () => {
    const picture = await makePicture({ width: 900, height: 600, format: 'png' })
    expect(await makeThumbnail({ path: await folder.put('c', picture), mediaType: 'application/pdf' })).toBeNull()
    const half = picture.subarray(0, picture.length / 2)
    expect(await makeThumbnail({ path: await folder.put('d', half), mediaType: 'image/png' })).toBeNull()
  })

  it('answers null for a decompression bomb', async () => {
    const bomb = await makePicture({ width: 16_000, height: 8_000, format: 'png' })
    expect(bomb.length).toBeLessThan(2_000_000)
    expect(await makeThumbnail({ path: await folder.put('e', bomb), mediaType: 'image/png' })).toBeNull()
  })
})
