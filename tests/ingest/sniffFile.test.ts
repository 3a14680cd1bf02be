import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Document, Packer, Paragraph } from 'docx'
import ExcelJS from 'exceljs'
import { sniffFile } from '../../src/ingest/sniffFile'
import { linesAt, makeFolder, makePdf, makePicture, type Folder } from './makeFiles'
import { makeZip } from './makeZip'

let folder: Folder
beforeAll(async () => {
  folder = await makeFolder()
})
afterAll(() => folder.remove())

async function sniff(name: string, bytes: Uint8Array | string) {
  return sniffFile({ path: await folder.put('upload', bytes), name })
}

const MP3 = Buffer.concat([Buffer.from('ID3\u0003\u0000\u0000\u0000\u0000\u0000\u000a'), Buffer.alloc(10), mp3Frames()])
const MP4 = Buffer.concat([
  Buffer.from([0, 0, 0, 24]),
  Buffer.from('ftypisom'),
  Buffer.from([0, 0, 2, 0]),
  Buffer.from('isommp42'),
])

describe('sniffFile', () => {
  it('takes every kind of the library by its content', async () => {
    const book = new ExcelJS.Workbook()
    book.addWorksheet('A')
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('a')] }] }))
    const files: [string, Uint8Array | string, string][] = [
      ['a.pdf', await makePdf([linesAt(['Kế hoạch'])]), 'application/pdf'],
      ['A.PDF', await makePdf([linesAt(['Kế hoạch'])]), 'application/pdf'],
      ['a.docx', docx, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
      [
        'a.xlsx',
        Buffer.from(await book.xlsx.writeBuffer()),
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      ['a.png', await makePicture({ width: 4, height: 4, format: 'png' }), 'image/png'],
      ['a.jpeg', await makePicture({ width: 4, height: 4, format: 'jpeg' }), 'image/jpeg'],
      ['a.webp', await makePicture({ width: 4, height: 4, format: 'webp' }), 'image/webp'],
      ['a.mp3', MP3, 'audio/mpeg'],
      ['a.mp4', MP4, 'video/mp4'],
      ['a.txt', 'Biên giới', 'text/plain'],
    ]
    for (const [name, bytes, mediaType] of files) expect(await sniff(name, bytes)).toMatchObject({ mediaType })
    expect(await sniff('b.jpeg', await makePicture({ width: 4, height: 4, format: 'jpeg' }))).toMatchObject({
      extension: 'jpg',
    })
  })

  it('refuses an empty file', async () => {
    expect(await sniff('a.pdf', '')).toEqual({ refusal: 'ingest/empty-file' })
  })

  it.each(['a.exe', 'a.html', 'a.svg', 'a.docm', 'a.doc', 'a.zip', 'a.pdf.exe', 'a', 'pdf', '.pdf.', ''])(
    'refuses the name %j whatever is inside',
    async (name) => {
      expect(await sniff(name, '%PDF-1.7')).toEqual({ refusal: 'ingest/type-not-allowed' })
    },
  )

  it.each([
    ['a web page', '<!doctype html><script>alert(1)</script>'],
    ['a picture in XML', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 1)])],
    ['a web page that mentions PDF', '<html>%PDF-1.7</html>'],
    ['an old Word file', Buffer.from('d0cf11e0a1b11ae1'.padEnd(1024, '0'), 'hex')],
    ['text', 'Kế hoạch'],
  ])('refuses %s under the name of a PDF', async (_, bytes) => {
    expect(await sniff('ke-hoach.pdf', bytes)).toEqual({ refusal: 'ingest/content-mismatch' })
  })

  it('refuses a good file under another kind of name', async () => {
    expect(await sniff('a.jpg', await makePicture({ width: 4, height: 4, format: 'png' }))).toEqual({
      refusal: 'ingest/content-mismatch',
    })
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [] }] }))
    expect(await sniff('a.xlsx', docx)).toEqual({ refusal: 'ingest/content-mismatch' })
    expect(await sniff('a.txt', docx)).toEqual({ refusal: 'ingest/content-mismatch' })
  })

  it('refuses macros, whether a part or a content type tells of them', async () => {
    const types = (type: string) => `<Types><Override PartName="/word/document.xml" ContentType="${type}"/></Types>`
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const body = { 'word/document.xml': '<w:document/>' }
    const plain = makeZip({ '[Content_Types].xml': types(main), ...body })
    expect(await sniff('a.docx', plain)).toMatchObject({ extension: 'docx' })
    const withPart = makeZip({ '[Content_Types].xml': types(main), ...body, 'word/vbaProject.bin': 'x' })
    expect(await sniff('a.docx', withPart)).toEqual({ refusal: 'ingest/type-not-allowed' })
    const enabled = 'application/vnd.ms-word.document.macroEnabled.main+xml'
    expect(await sniff('a.docx', makeZip({ '[Content_Types].xml': types(enabled), ...body }))).toEqual({
      refusal: 'ingest/type-not-allowed',
    })
  })

  it('refuses a ZIP that is no Word file, is cut off, or has a part twice', async () => {
    expect(await sniff('a.docx', makeZip({ 'a.txt': 'x' }))).toEqual({ refusal: 'ingest/content-mismatch' })
    const docx = await Packer.toBuffer(new Document({ sections: [{ children: [] }] }))
    expect(await sniff('a.docx', docx.subarray(0, docx.length - 100))).toEqual({ refusal: 'ingest/content-mismatch' })
    const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
    const twice = makeZip({
      '[Content_Types].xml': `<Types><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
      'word/document.xml': 'a',
      'word/Document.xml': 'b',
    })
    expect(await sniff('a.docx', twice)).toEqual({ refusal: 'ingest/content-mismatch' })
  })

  it('takes text in UTF-8, UTF-16 with a mark and one byte a letter', async () => {
    for (const bytes of [
      'Biên giới\n',
      'BM là từ viết tắt',
      '\ufeffBiên giới',
      Buffer.from('\ufeffBiên', 'utf16le'),
      Buffer.from('®ån biªn phßng', 'latin1'),
    ]) {
      expect(await sniff('a.txt', bytes)).toEqual({ mediaType: 'text/plain', extension: 'txt' })
    }
  })

  it('refuses as text what has NUL or control bytes or is a web page', async () => {
    for (const bytes of [
      'a\u0000b',
      Buffer.from([0xe5, 0x01, 0x02, 0x03]),
      Buffer.from('Biên', 'utf16le'),
      Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x41, 0x00]),
      '<!DOCTYPE html><script>alert(1)</script>',
      '\ufeff <svg onload="alert(1)">',
      `${'a'.repeat(200_000)}\u0000`,
    ]) {
      expect(await sniff('a.txt', bytes)).toEqual({ refusal: 'ingest/content-mismatch' })
    }
  })
})

/** Silence: MPEG-1 layer III, 128 kbit/s, 44.1 kHz. */
function mp3Frames(): Buffer {
  const frame = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])
  return Buffer.concat([frame, frame, frame])
}
