import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PDFHexString, PDFName, type PDFDocument } from '@cantoo/pdf-lib'
import { Document, Footer, Header, Packer, Paragraph, Table, TableCell, TableRow, TextRun } from 'docx'
import ExcelJS from 'exceljs'
import sharp from 'sharp'
import { extractText, readableText, type Extraction } from '../../src/ingest/extractText'
import { addScan, linesAt, makeFolder, makePdf, type Folder } from './makeFiles'
import { makeZip } from './makeZip'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let folder: Folder
beforeAll(async () => {
  folder = await makeFolder()
})
afterAll(() => folder.remove())

async function read(bytes: Uint8Array | string, mediaType: string, limits = {}): Promise<Extraction> {
  const answer = await extractText({ path: await folder.put('file', bytes), mediaType, ...limits })
  if ('unreadable' in answer) throw new Error(`unreadable: ${answer.unreadable}`)
  return answer
}

async function refusalOf(bytes: Uint8Array | string, mediaType: string, limits = {}) {
  return extractText({ path: await folder.put('file', bytes), mediaType, ...limits })
}

/** Long enough that a page counts as read. */
const PROSE = Array.from({ length: 8 }, () => 'Triển khai công tác thông tin đối ngoại ở khu vực biên giới biển')

describe('extractText of a PDF', () => {
  it('keeps lines, parts boxes side by side, and gives NFC', async () => {
    const heading = [
      { text: 'ỦY BAN NHÂN DÂN', x: 60, y: 800 },
      { text: 'CỘNG HÒA XÃ HỘI', x: 330, y: 800 },
      { text: 'Số: 45/KH-UBND', x: 60, y: 780 },
      { text: 'Phú Yên, ngày 05 tháng 8 năm 2020', x: 330, y: 780 },
    ]
    const found = await read(await makePdf([[...heading, ...linesAt(PROSE, { top: 500 })], linesAt(PROSE)]), PDF)
    expect(found.pages[0]?.split('\n').slice(0, 3)).toEqual([
      'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI',
      'Số: 45/KH-UBND\tPhú Yên, ngày 05 tháng 8 năm 2020',
      PROSE[0],
    ])
    expect(found).toMatchObject({
      pageCount: 2,
      hasTextLayer: true,
      pagesWithoutText: [],
      encrypted: false,
      signed: false,
    })
    expect(found.firstPageTop).toContain('CỘNG HÒA')
    expect(found.firstPageTop).not.toContain('Triển khai')
    expect(found.unreadParts).toEqual([])
  })

  it('reads slanted text as a line of its own', async () => {
    const found = await read(
      await makePdf([[...linesAt(PROSE), { text: 'TỐI MẬT', x: 200, y: 300, size: 60, turned: 45 }]]),
      PDF,
    )
    expect(found.pages[0]?.split('\n')).toContain('TỐI MẬT')
  })

  it('reads metadata, XMP, notes and form fields', async () => {
    const bytes = await makePdf([linesAt(PROSE)], (pdf) => {
      pdf.setTitle('Kế hoạch 45')
      pdf.setSubject('Thông tin đối ngoại')
      addXmp(pdf, '<x:xmpmeta><dc:description>Bản trình ký</dc:description></x:xmpmeta>')
      const field = pdf.getForm().createTextField('ghi-chu')
      field.setText('Ghi chu cua van thu')
      field.addToPage(pdf.getPage(0))
      addNote(pdf, { subtype: 'Text', contents: 'Ý kiến bên lề' })
    })
    const found = await read(bytes, PDF)
    expect(found.metadata).toMatchObject({ Title: 'Kế hoạch 45', Subject: 'Thông tin đối ngoại' })
    expect(found.metadata.xmp).toContain('Bản trình ký')
    expect(found.otherText.join('\n')).toContain('Ghi chu cua van thu')
    expect(found.otherText.join('\n')).toContain('Ý kiến bên lề')
    expect(found.unreadParts).toEqual([])
  })

  it('names the pages of a scan, also where a line of signature text lies over the picture', async () => {
    const bytes = await makePdf([linesAt(PROSE)], async (pdf) => {
      await addScan(pdf)
      const signed = await addScan(pdf)
      signed.drawText('Ky boi: UBND tinh Phu Yen', { x: 400, y: 800, size: 8 })
    })
    expect(await read(bytes, PDF)).toMatchObject({ pageCount: 3, pagesWithoutText: [2, 3], hasTextLayer: true })
    const scan = await makePdf([], async (pdf) => void (await addScan(pdf)))
    expect(await read(scan, PDF)).toMatchObject({ pagesWithoutText: [1], hasTextLayer: false })
  })

  it('lets a short page without a picture pass as read', async () => {
    expect(await read(await makePdf([linesAt(['Phụ lục'])]), PDF)).toMatchObject({
      pagesWithoutText: [],
      unreadParts: [],
    })
  })

  it('says that attachments and stamps were not read', async () => {
    const attached = await makePdf([linesAt(PROSE)], (pdf) =>
      pdf.attach(Buffer.from('x'), 'a.txt', { mimeType: 'text/plain' }),
    )
    expect((await read(attached, PDF)).unreadParts).toEqual(['attachments'])
    const stamped = await makePdf([linesAt(PROSE)], (pdf) => addNote(pdf, { subtype: 'Stamp', contents: '' }))
    expect((await read(stamped, PDF)).unreadParts).toEqual(['annotations'])
  })

  it('says that a PDF is encrypted, whether it opens without a password or not', async () => {
    const locked = await makePdf([linesAt(PROSE)], (pdf) => pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' }))
    expect(await read(locked, PDF)).toMatchObject({ encrypted: true, hasTextLayer: false, pages: [] })
    const restricted = await makePdf([linesAt(PROSE)], (pdf) => pdf.encrypt({ userPassword: '', ownerPassword: 'b' }))
    expect(await read(restricted, PDF)).toMatchObject({ encrypted: true, hasTextLayer: true })
  })

  it('says that a PDF carries a signature', async () => {
    const bytes = await makePdf([linesAt(PROSE)])
    expect((await read(bytes, PDF)).signed).toBe(false)
    // A signature's dictionary is never compressed, so that its bytes can be counted.
    const plain = Buffer.concat([
      Buffer.from(bytes),
      Buffer.from('\n1 0 obj <</Type /Sig /ByteRange [0 1 2 3]>> endobj\n%%EOF\n'),
    ])
    expect((await read(plain, PDF)).signed).toBe(true)
  })

  it('answers "unreadable" or doubts for damaged files and goes on living', async () => {
    const whole = await makePdf([linesAt(PROSE)])
    const half = await refusalOf(whole.subarray(0, whole.length / 2), PDF)
    expect(half).toEqual({ unreadable: 'damaged' })
    const tail = await read(whole.subarray(0, whole.length - 8), PDF)
    expect(tail.unreadParts).toContain('truncated')
    expect(await refusalOf('%PDF-1.7\nnothing of a PDF follows', PDF)).toEqual({ unreadable: 'damaged' })
    expect(await read(whole, PDF)).toMatchObject({ pageCount: 1 })
  })

  it('gives up when time, pages, text or bytes exceed the limits', async () => {
    const bytes = await makePdf([linesAt(PROSE), linesAt(PROSE)])
    expect(await refusalOf(bytes, PDF, { timeoutMs: 1 })).toEqual({ unreadable: 'timeout' })
    expect(await refusalOf(bytes, PDF, { maxPages: 1 })).toEqual({ unreadable: 'too-large' })
    expect(await refusalOf(bytes, PDF, { maxTextChars: 100 })).toEqual({ unreadable: 'too-large' })
    expect(await refusalOf(bytes, PDF, { maxBytes: 100 })).toEqual({ unreadable: 'too-large' })
  })
})

describe('extractText of a DOCX', () => {
  it('reads body, tables, headers, footers, comments and properties', async () => {
    const found = await read(await makeDocx(), DOCX)
    expect(found.pages.join('\n').split('\n')).toEqual(expect.arrayContaining(['Kế hoạch năm', 'Ô thứ nhất', 'T Ố I']))
    const others = found.otherText.join('\n')
    for (const text of ['Đầu trang', 'Chân trang', 'Lời ghi chú']) expect(others).toContain(text)
    expect(found.metadata).toMatchObject({ title: 'Tên tài liệu', 'Độ mật': 'Không' })
    expect(found).toMatchObject({ hasTextLayer: true, pagesWithoutText: [], unreadParts: [], encrypted: false })
  })
})

describe('extractText of a hostile Office file', () => {
  it('gives up a ZIP bomb and XML that takes for ever', async () => {
    const bomb = makeZip({ 'word/document.xml': Buffer.alloc(400_000_000, 0x20) })
    expect(await refusalOf(bomb, DOCX)).toEqual({ unreadable: 'too-large' })
    const many = makeZip(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`word/${index}.xml`, 'x'])))
    expect(await refusalOf(many, DOCX, { maxZipEntries: 10 })).toEqual({ unreadable: 'too-large' })
    const slow = makeZip({ 'word/document.xml': '<a "'.repeat(50_000) })
    expect(await refusalOf(slow, DOCX, { timeoutMs: 1_500 })).toEqual({ unreadable: 'timeout' })
  })

  it('expands no entity of a document type', async () => {
    const xml = '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><w:p><w:t>Kế hoạch &b;</w:t></w:p>'
    expect((await read(makeZip({ 'word/document.xml': xml }), DOCX)).pages).toEqual(['Kế hoạch &b;'])
  })
})

describe('extractText of other kinds', () => {
  it('reads a workbook: cells by row, inline strings, sheet names, headers, notes and properties', async () => {
    const book = new ExcelJS.Workbook()
    book.title = 'Danh mục'
    const sheet = book.addWorksheet('Đơn vị', { headerFooter: { oddHeader: '&L&"Tinos,Bold"&12Lề trái&RTrang &P' } })
    sheet.addRow(['Đồn Biên phòng', 'Xuân Đài', 3])
    sheet.getCell('A2').note = 'Ghi chú ô'
    sheet.getCell('A3').value = { richText: [{ text: 'Vũng ' }, { text: 'Rô' }] }
    const found = await read(Buffer.from(await book.xlsx.writeBuffer()), XLSX)
    expect(found.pages[0]?.split('\n')).toEqual(expect.arrayContaining(['Đồn Biên phòng\tXuân Đài\t3', 'Vũng Rô']))
    const others = found.otherText.join('\n')
    for (const text of ['Lề trái', 'Ghi chú ô', 'Đơn vị']) expect(others).toContain(text)
    expect(others).not.toContain('Tinos')
    expect(found.metadata.title).toBe('Danh mục')
  })

  it('reads text in UTF-8, UTF-16 and composes it', async () => {
    expect((await read('Biên giới'.normalize('NFD'), 'text/plain')).pages).toEqual(['Biên giới'])
    expect((await read(Buffer.from('\ufeffBiên giới', 'utf16le'), 'text/plain')).pages).toEqual(['Biên giới'])
  })

  it('keeps legacy text as it is, names the encoding and reads it for search', async () => {
    const tcvn3 = Buffer.from('®ån biªn phßng tuyªn truyÒn chñ quyÒn biÓn ®¶o, n\u00adíc', 'latin1')
    const found = await read(tcvn3, 'text/plain')
    expect(found.legacyEncoding).toBe('tcvn3')
    expect(found.pages[0]).toContain('®ån biªn')
    expect(readableText(found)).toContain('đồn biên phòng tuyên truyền chủ quyền biển đảo, nước')
  })

  it('reads what a picture says beside its pixels, and no text layer', async () => {
    const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: 'red' } })
      .withExif({ IFD0: { ImageDescription: 'Anh cot moc so 5' } })
      .jpeg()
      .toBuffer()
    const found = await read(picture, 'image/jpeg')
    expect(found.metadata.exif).toContain('Anh cot moc so 5')
    expect(found).toMatchObject({ hasTextLayer: false, pagesWithoutText: [1] })
  })

  it('finds no text layer in audio', async () => {
    expect(await read('ID3', 'audio/mpeg')).toMatchObject({ hasTextLayer: false, pages: [], unreadParts: [] })
  })
})

function makeDocx(): Promise<Buffer> {
  const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] })
  const document = new Document({
    title: 'Tên tài liệu',
    customProperties: [{ name: 'Độ mật', value: 'Không' }],
    comments: { children: [{ id: 0, children: [new Paragraph('Lời ghi chú')], date: new Date(0) }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph('Đầu trang')] }) },
        footers: { default: new Footer({ children: [new Paragraph('Chân trang')] }) },
        children: [
          new Paragraph({ children: ['Kế ', 'hoạch ', 'năm'].map((text) => new TextRun(text)) }),
          new Paragraph({ children: [...'TỐI'].flatMap((text) => [new TextRun(text), new TextRun(' ')]) }),
          new Table({ rows: [new TableRow({ children: [cell('Ô thứ nhất'), cell('Ô thứ hai')] })] }),
        ],
      },
    ],
  })
  return Packer.toBuffer(document)
}

function addXmp(pdf: PDFDocument, xml: string): void {
  const stream = pdf.context.stream(Buffer.from(xml), { Type: 'Metadata', Subtype: 'XML' })
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream))
}

function addNote(pdf: PDFDocument, { subtype, contents }: { subtype: string; contents: string }): void {
  const note = pdf.context.obj({ Type: 'Annot', Subtype: subtype, Rect: [10, 10, 30, 30] })
  if (contents) note.set(PDFName.of('Contents'), PDFHexString.fromText(contents))
  pdf.getPage(0).node.addAnnot(pdf.context.register(note))
}
