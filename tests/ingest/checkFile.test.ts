import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PDFHexString, PDFName } from '@cantoo/pdf-lib'
import { Document, Header, Packer, Paragraph, Textbox } from 'docx'
import ExcelJS from 'exceljs'
import { readFile } from 'node:fs/promises'
import { checkFile } from '../../src/ingest/checkFile'
import { addScan, linesAt, makeFolder, makePdf, makePicture, type Drawn, type Folder } from './makeFiles'
import { makeZip } from './makeZip'

const PDF = 'application/pdf'
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

let folder: Folder
beforeAll(async () => {
  folder = await makeFolder()
})
afterAll(() => folder.remove())

async function check(name: string, bytes: Uint8Array | string, mediaType: string) {
  return checkFile({ path: await folder.put('checked', bytes), name, mediaType })
}

const PROSE = Array.from({ length: 8 }, () => 'Quan hệ gắn bó mật thiết; Luật Bảo vệ bí mật nhà nước; mật độ; mật khẩu')

function paper(...more: Drawn[]): Drawn[] {
  return [
    { text: 'ỦY BAN NHÂN DÂN', x: 60, y: 800 },
    { text: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', x: 300, y: 800 },
    { text: 'Số: 45/KH-UBND', x: 60, y: 780 },
    { text: 'Phú Yên, ngày 05 tháng 4 năm 2021', x: 300, y: 780 },
    ...linesAt(['KẾ HOẠCH', 'Thông tin đối ngoại', ...PROSE], { top: 700 }),
    ...more,
  ]
}

describe('checkFile on a PDF', () => {
  it('lets a clean paper through, with its text and suggestions', async () => {
    const checked = await check('kh-45.pdf', await makePdf([paper()]), PDF)
    expect(checked).toMatchObject({ state: 'ready', findings: [], pages: 1, signed: false, thumbnail: null })
    expect(checked.text).toContain('Luật Bảo vệ bí mật nhà nước')
    expect(checked.suggestions).toMatchObject({ number: '45/KH-UBND', issuedOn: '2021-04-05', type: 'Kế hoạch' })
  })

  it.each([
    ['a stamp beside the place and day', { text: 'MẬT', x: 80, y: 780 - 20 }],
    ['a stamp on the same height as the other column', { text: 'TỐI MẬT', x: 450, y: 740 }],
    ['a slanted watermark', { text: 'TUYỆT MẬT', x: 200, y: 300, size: 70, turned: 45 }],
    ['spaced letters', { text: 'T Ố I   M Ậ T', x: 80, y: 750 }],
    ['a footer', { text: 'MẬT', x: 280, y: 20, size: 8 }],
    ['a sideways margin', { text: 'MẬT', x: 20, y: 400, turned: 90 }],
  ])('quarantines %s', async (_, mark) => {
    const checked = await check('kh.pdf', await makePdf([paper(), paper(mark)]), PDF)
    expect(checked.state).toBe('quarantined')
    expect(checked.findings).toEqual([expect.objectContaining({ where: 'text', page: 2 })])
  })

  it('quarantines a mark that was drawn letter by letter', async () => {
    const letters = [...'TỐIMẬT'].map((text, index) => ({ text, x: 80 + index * 20, y: 750 }))
    expect((await check('kh.pdf', await makePdf([paper(...letters)]), PDF)).state).toBe('quarantined')
  })

  it('quarantines a mark in a note and holds one in the metadata', async () => {
    const noted = await makePdf([paper()], (pdf) => {
      const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Text', Rect: [10, 10, 30, 30] })
      note.set(PDFName.of('Contents'), PDFHexString.fromText('MẬT'))
      pdf.getPage(0).node.addAnnot(pdf.context.register(note))
    })
    expect((await check('kh.pdf', noted, PDF)).state).toBe('quarantined')
    const keyed = await makePdf([paper()], (pdf) => pdf.setKeywords(['Độ mật: Mật']))
    expect(await check('kh.pdf', keyed, PDF)).toMatchObject({
      state: 'held',
      findings: [{ where: 'metadata', level: 'mat' }],
    })
  })

  it('holds a scan, a paper with a scanned page, a locked and a half-readable one, and a suspicious name', async () => {
    const scan = await makePdf([], async (pdf) => void (await addScan(pdf)))
    expect(await check('scan.pdf', scan, PDF)).toMatchObject({
      state: 'held',
      findings: [{ where: 'text', level: 'unreadable', page: 1 }],
    })
    const mixed = await makePdf([paper()], async (pdf) => void (await addScan(pdf)))
    expect(await check('kh.pdf', mixed, PDF)).toMatchObject({ state: 'held', findings: [{ page: 2 }] })
    const locked = await makePdf([paper()], (pdf) => pdf.encrypt({ userPassword: 'a', ownerPassword: 'b' }))
    expect(await check('kh.pdf', locked, PDF)).toMatchObject({ state: 'held', text: '' })
    const whole = await makePdf([paper()])
    expect(await check('kh.pdf', whole.subarray(0, whole.length / 2), PDF)).toMatchObject({ state: 'held', pages: 0 })
    expect(await check('kh_TM_45.pdf', whole, PDF)).toMatchObject({
      state: 'held',
      findings: [{ where: 'name', level: 'toi-mat' }],
    })
  })

  it('holds machine-read capitals at the head of page 1 and lets the same word pass further down', async () => {
    const head = await makePdf([paper({ text: 'TOI MAT', x: 80, y: 760 })])
    expect((await check('kh.pdf', head, PDF)).state).toBe('held')
    const foot = await makePdf([paper({ text: 'TOI MAT', x: 80, y: 100 })])
    expect((await check('kh.pdf', foot, PDF)).state).toBe('ready')
  })
})

describe('checkFile on Office files', () => {
  it('lets a clean Word file through', async () => {
    expect(await check('a.docx', await wordFile({ body: PROSE }), DOCX)).toMatchObject({ state: 'ready', findings: [] })
  })

  it('quarantines a mark in body, header or text box', async () => {
    expect((await check('a.docx', await wordFile({ body: ['Kế hoạch', 'TỐI MẬT'] }), DOCX)).state).toBe('quarantined')
    expect((await check('a.docx', await wordFile({ body: PROSE, header: 'MẬT' }), DOCX)).state).toBe('quarantined')
    expect((await check('a.docx', await wordFile({ body: PROSE, box: 'TUYỆT MẬT' }), DOCX)).state).toBe('quarantined')
  })

  it('quarantines a mark in word art, in foreign name spaces, entities and pieces', async () => {
    const art = '<w:p><w:r><w:pict><v:shape><v:textpath string="M&#x1EAC;T"/></v:shape></w:pict></w:r></w:p>'
    expect((await check('a.docx', rawWord({ 'word/header1.xml': art }), DOCX)).state).toBe('quarantined')
    const foreign =
      '<x:p><x:r><x:t>T&#7888;I </x:t></x:r><x:r><x:t>M</x:t></x:r><x:r><x:t><![CDATA[ẬT]]></x:t></x:r></x:p>'
    expect((await check('a.docx', rawWord({ 'word/document.xml': foreign }), DOCX)).state).toBe('quarantined')
    const wide = Buffer.from(`\ufeff<w:p><w:t>MẬT</w:t></w:p>`, 'utf16le')
    expect((await check('a.docx', rawWord({ 'word/footer1.xml': wide }), DOCX)).state).toBe('quarantined')
  })

  it('holds a Word file with an embedded file, and one that is a picture', async () => {
    expect((await check('a.docx', rawWord({ 'word/embeddings/a.xlsx': 'x' }), DOCX)).state).toBe('held')
    const picture = rawWord({ 'word/document.xml': '<w:p/>', 'word/media/image1.png': 'x' })
    expect((await check('a.docx', picture, DOCX)).state).toBe('held')
  })

  it('holds a ZIP bomb without unfolding it', async () => {
    const bomb = rawWord({ 'word/document.xml': Buffer.alloc(400_000_000, 0x20) })
    expect(bomb.length).toBeLessThan(1_000_000)
    expect(await check('a.docx', bomb, DOCX)).toMatchObject({ state: 'held', text: '' })
  })

  it('quarantines a mark in a cell, a sheet header and a sheet name', async () => {
    const change: ((sheet: ExcelJS.Worksheet) => void)[] = [
      (sheet) => void sheet.addRow(['Số 1', 'MẬT', 5]),
      (sheet) => void (sheet.headerFooter.oddHeader = '&L&"Tinos,Bold"&14TỐI MẬT'),
      (sheet) => void (sheet.name = 'MẬT'),
    ]
    for (const mark of change) expect((await check('a.xlsx', await workbook(mark), XLSX)).state).toBe('quarantined')
    expect((await check('a.xlsx', await workbook((sheet) => void sheet.addRow(['Mật độ'])), XLSX)).state).toBe('ready')
  })
})

describe('checkFile on other kinds', () => {
  it('reads plain text in Unicode and TCVN3', async () => {
    expect((await check('a.txt', PROSE.join('\n'), 'text/plain')).state).toBe('ready')
    expect((await check('a.txt', 'Kế hoạch\nMẬT\n'.normalize('NFD'), 'text/plain')).state).toBe('quarantined')
    const tcvn3 = Buffer.from('uû ban nh©n d©n\ntèi mËt\n', 'latin1')
    expect((await check('a.txt', tcvn3, 'text/plain')).state).toBe('quarantined')
    const windows1258 = Buffer.from('K\u00ea\u00ec\nM\u00c2\u00f2T\n', 'latin1')
    expect((await check('a.txt', windows1258, 'text/plain')).state).toBe('quarantined')
  })

  it('holds pictures, audio and video for a person, pictures with a thumbnail', async () => {
    const picture = await makePicture({ width: 640, height: 480, format: 'png' })
    const checked = await check('a.png', picture, 'image/png')
    expect(checked).toMatchObject({ state: 'held', pages: 1, thumbnail: { width: 320, height: 240 } })
    expect((await check('a.mp3', 'ID3', 'audio/mpeg')).state).toBe('held')
    expect((await check('a.mp4', 'ftyp', 'video/mp4')).state).toBe('held')
  })

  it('leaves the file as it was', async () => {
    const bytes = await makePdf([paper()])
    await check('a.pdf', bytes, PDF)
    expect((await readFile(`${folder.path}/checked`)).equals(Buffer.from(bytes))).toBe(true)
  })
})

function wordFile({ body, header, box }: { body: string[]; header?: string; box?: string }): Promise<Buffer> {
  const boxes = box
    ? [new Textbox({ alignment: 'center', children: [new Paragraph(box)], style: { width: '5cm', height: '2cm' } })]
    : []
  const headers = header ? { headers: { first: new Header({ children: [new Paragraph(header)] }) } } : {}
  const section = {
    ...headers,
    properties: { titlePage: true },
    children: [...body.map((text) => new Paragraph(text)), ...boxes],
  }
  return Packer.toBuffer(new Document({ sections: [section] }))
}

function rawWord(parts: Record<string, string | Buffer>): Buffer {
  return makeZip({ 'word/document.xml': `<w:p><w:t>${PROSE.join(' ')}</w:t></w:p>`, ...parts })
}

async function workbook(change: (sheet: ExcelJS.Worksheet) => void): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('Danh mục')
  sheet.addRow(['Đồn Biên phòng Xuân Đài', 'Tuy Hòa'])
  change(sheet)
  return Buffer.from(await book.xlsx.writeBuffer())
}
