import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import ExcelJS from 'exceljs'
import { fileTypeFromBuffer } from 'file-type'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import sharp from 'sharp'
import { SAMPLE_MARK } from '../../../src/demonstration/content'
import { DEMO_FILE_KEYS, type DemoFileKey } from '../../../src/demonstration/files/demoFileKey'
import { type DemoFile, makeDemoFile } from '../../../src/demonstration/files/makeDemoFile'
import { demoMaterials } from '../../../src/demonstration/materials'
import { checkFile } from '../../../src/ingest/checkFile'
import { listZipParts } from '../../../src/ingest/listZipParts'

const files = new Map<DemoFileKey, DemoFile>()
const folder = mkdtempSync(join(tmpdir(), 'hai-dang-demo-'))

beforeAll(async () => {
  for (const key of DEMO_FILE_KEYS) files.set(key, await makeDemoFile(key))
})

afterAll(() => rmSync(folder, { recursive: true }))

describe('a file of the demonstration', () => {
  it.each(DEMO_FILE_KEYS.filter((key) => !key.endsWith('30mb')))('%s is the same each time it is made', async (key) => {
    expect(hashOf(await makeDemoFile(key))).toBe(hashOf(fileOf(key)))
  })

  it('is what its name and media type say', async () => {
    for (const file of files.values()) {
      if (file.mediaType === 'text/plain') continue
      const found = await fileTypeFromBuffer(file.bytes)
      expect([file.name, found?.mime]).toEqual([file.name, file.mediaType])
      expect(file.name.endsWith(`.${found?.ext}`)).toBe(true)
    }
  })

  it('has a name in NFC of its own', () => {
    const names = [...files.values()].map((file) => file.name)
    expect(new Set(names).size).toBe(names.length)
    for (const name of names) expect(name).toBe(name.normalize('NFC'))
  })
})

describe('the check for secrecy marks', () => {
  const pictures = ['binh-dang-ton-giao-png', 'danh-muc-noi-nhan-2021-ban-quet']

  it.each(DEMO_FILE_KEYS.filter((key) => !key.endsWith('30mb')))(
    'lets %s through, or holds it if it has no text',
    async (key) => {
      const { name, mediaType } = fileOf(key)
      const { state } = await checkFile({ path: written(key), name, mediaType })
      expect(state).toBe(pictures.includes(key) ? 'held' : 'ready')
    },
  )
})

describe('a made PDF', () => {
  const textPdfs = DEMO_FILE_KEYS.filter((key) => isPdf(key) && !key.includes('ban-quet'))

  it.each(textPdfs)('%s gives its Vietnamese text back, composed and in whole words', async (key) => {
    const pages = await pagesOf(key)
    const text = squeezed(pages.join(' '))
    expect(text).toBe(text.normalize('NFC'))
    const owner = demoMaterials.find((material) => material.files.some((file) => file.key === key))
    const expected = key.startsWith('tuyen-ngon-nhan-quyen-en') ? 'Universal Declaration of Human Rights' : owner?.title
    expect(text).toContain(squeezed(expected ?? 'missing'))
    for (const block of key.includes('-en-') ? [] : (owner?.content ?? [])) {
      if (block.kind === 'heading') expect(text).toContain(squeezed(block.text))
    }
  })

  it.each(textPdfs)('%s is marked as a sample on every page, unless it is the declaration', async (key) => {
    const isSample = !key.startsWith('tuyen-ngon')
    for (const page of await pagesOf(key)) {
      const marks = squeezed(page).split(squeezed(SAMPLE_MARK)).length - 1
      expect([key, marks]).toEqual([key, isSample ? 2 : 0])
      expect(page).toMatch(/Trang \d+\/\d+/)
    }
  })

  it('is A5 for the leaflet and A4 for the rest', async () => {
    expect(await sizeOf('ngay-bien-phong-toan-dan')).toEqual([420, 595])
    expect(await sizeOf('tom-tat-ke-hoach-1191')).toEqual([595, 842])
  })
})

describe('a scan', () => {
  it('has pages and no text at all', async () => {
    for (const key of ['danh-muc-noi-nhan-2021-ban-quet', 'danh-muc-noi-nhan-2025-ban-quet-30mb'] as const) {
      const pages = await pagesOf(key)
      expect(pages.length).toBeGreaterThan(1)
      expect(pages.join('')).toBe('')
    }
  })

  it('weighs 30 MB in the one made for slow lines', () => {
    const megabytes = fileOf('danh-muc-noi-nhan-2025-ban-quet-30mb').bytes.length / 2 ** 20
    expect(megabytes).toBeGreaterThan(30)
    expect(megabytes).toBeLessThan(33)
  })
})

describe('the other formats', () => {
  it('DOCX holds its text, and the mark in footer and watermark', async () => {
    const file = fileOf('bai-giang-bi-mat-nha-nuoc')
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.bytes) })
    expect(value).toContain('Luật Bảo vệ bí mật nhà nước số 117/2025/QH15')
    expect(value).toContain('Nguồn: ')
    for (const contentOf of ['word/footer1.xml', 'word/header1.xml']) {
      expect((await listZipParts(written('bai-giang-bi-mat-nha-nuoc'), { contentOf }))?.content).toContain(SAMPLE_MARK)
    }
  })

  it('XLSX holds 106 rows with codes as text', async () => {
    const workbook = new ExcelJS.Workbook()
    const { bytes } = fileOf('tra-cuu-cap-xa-xlsx')
    await workbook.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer) // exceljs wants no view
    const sheet = workbook.worksheets[0]
    const rows = sheet?.getSheetValues().slice(5) ?? []
    expect(rows).toHaveLength(106)
    expect(rows[0]).toEqual([undefined, 'Phường 1', '22015', 'Phường Tuy Hòa', '22015'])
    expect(sheet?.getCell('A2').value).toBe(SAMPLE_MARK)
  })

  it('PNG is an A4 page with dark letters on light ground', async () => {
    const picture = sharp(fileOf('binh-dang-ton-giao-png').bytes)
    expect(await picture.metadata()).toMatchObject({ format: 'png', width: 1240, height: 1754 })
    const panel = picture.extract({ left: 130, top: 280, width: 900, height: 300 })
    const { channels } = await sharp(await panel.toBuffer())
      .greyscale()
      .stats()
    expect(channels[0]?.min).toBeLessThan(60)
    expect(channels[0]?.max).toBeGreaterThan(250)
  })

  it('text files begin and end with the mark', () => {
    const text = new TextDecoder().decode(fileOf('dien-tap-bao').bytes).trim()
    expect(text.startsWith(SAMPLE_MARK)).toBe(true)
    expect(text.endsWith(SAMPLE_MARK)).toBe(true)
    expect(text).toContain('Đây là diễn tập. Đây là diễn tập. Không có bão thật.')
  })
})

function fileOf(key: DemoFileKey): DemoFile {
  const file = files.get(key)
  if (!file) throw new Error(`${key} was not made`)
  return file
}

function written(key: DemoFileKey): string {
  const path = join(folder, key)
  writeFileSync(path, fileOf(key).bytes)
  return path
}

function isPdf(key: DemoFileKey): boolean {
  const use = ['-png', '-txt', '-xlsx', 'phieu-soat', 'bai-giang', 'de-cuong', 'dien-tap', 'iuu', 'dung-sai']
  return !use.some((part) => key.includes(part))
}

function hashOf({ bytes }: DemoFile): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

async function openPdf(key: DemoFileKey) {
  return getDocument({ data: new Uint8Array(fileOf(key).bytes), useSystemFonts: false, verbosity: 0 }).promise
}

async function pagesOf(key: DemoFileKey): Promise<string[]> {
  const pdf = await openPdf(key)
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join(''))
  }
  await pdf.destroy()
  return pages
}

async function sizeOf(key: DemoFileKey): Promise<number[]> {
  const pdf = await openPdf(key)
  const [, , width = 0, height = 0] = (await pdf.getPage(1)).view
  await pdf.destroy()
  return [Math.round(width), Math.round(height)]
}
