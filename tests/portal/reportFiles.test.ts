import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import excel from 'exceljs'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { openReports, type OpenedReports } from './reportGround'

const Q2 = 'tu=2025-04-01&den=2025-06-30'

describe('a report that is taken away', () => {
  let portal: OpenedReports
  beforeAll(async () => {
    portal = await openReports()
  })
  afterAll(() => portal.close())

  const bytes = async (path: string, name = 'lanhdao') => {
    const answer = await portal
      .get(path, name)
      .buffer(true)
      .parse((res, done) => {
        const chunks: Buffer[] = []
        res.on('data', (chunk: Buffer) => chunks.push(chunk))
        res.on('end', () => done(null, Buffer.concat(chunks)))
      })
      .expect(200)
    // As the parser above makes it.
    return { body: answer.body as Buffer, headers: answer.headers }
  }

  it('is a CSV that Excel reads as UTF-8, with figures, rows and reasons, and runs no formula', async () => {
    const { body, headers } = await bytes(`/bao-cao/xuat.csv?${Q2}`)
    const text = body.toString('utf8')
    expect(headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(headers['content-disposition']).toBe('attachment; filename="bao-cao-2025-04-01-2025-06-30.csv"')
    expect(text.startsWith('\uFEFFBáo cáo,Quý II/2025\r\n')).toBe(true)
    expect(text).toContain('Đơn vị được cung cấp tài liệu,"66,7%",2 trên 3,2,3,')
    expect(text).toContain('Đơn vị được cung cấp tài liệu,Chưa,Đồn Biên phòng Xuân Đài,,,Chưa mở tài liệu nào,,\r\n')
    expect(text).toContain(`,"'=HYPERLINK(""http://x"") <script>alert(1)</script>",`)
    expect(text.split('\r\n').filter((line) => /(^|,)"?[=+@-]/.test(line))).toEqual([])
  })

  it('is a workbook with the figures as numbers, and every text a text', async () => {
    const { body } = await bytes(`/bao-cao/xuat.xlsx?${Q2}`)
    const workbook = new excel.Workbook()
    // exceljs names the buffer of an older Node.
    await workbook.xlsx.load(body as unknown as Parameters<typeof workbook.xlsx.load>[0])
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['Chỉ tiêu', 'Dòng', 'Xu hướng'])
    const figures = workbook.getWorksheet('Chỉ tiêu')?.getSheetValues() ?? []
    expect(figures[1]).toEqual([undefined, 'Báo cáo', 'Quý II/2025'])
    expect(figures[7]).toEqual([
      undefined,
      'Đơn vị được cung cấp tài liệu',
      '66,7%',
      '2 trên 3',
      2,
      3,
      expect.any(String),
    ])
    const rows = workbook.getWorksheet('Dòng')
    expect(rows?.rowCount).toBe(1 + 3 + 2 + 10 + 1 + 1 + 2)
    const types = new Set<number>()
    rows?.eachRow((row) => row.eachCell((cell) => types.add(cell.type)))
    expect(types).not.toContain(excel.ValueType.Formula)
    expect(types).not.toContain(excel.ValueType.Hyperlink)
  })

  async function pagesOf(pdf: Buffer): Promise<{ texts: string[]; sizes: number[][] }> {
    const document = await getDocument({ data: new Uint8Array(pdf) }).promise
    const texts: string[] = []
    const sizes: number[][] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      sizes.push(page.view.map(Math.round))
      const { items } = await page.getTextContent()
      texts.push(
        items
          .map((item) => ('str' in item ? item.str : ''))
          .join(' ')
          .replace(/\s+/g, ' ')
          .trim(),
      )
    }
    await document.destroy()
    return { texts, sizes }
  }

  it('is a PDF on A4 in the form of a báo cáo, whose text can be searched', async () => {
    const { body, headers } = await bytes(`/bao-cao/in.pdf?${Q2}`)
    expect(headers['content-type']).toBe('application/pdf')
    expect(body.toString('latin1')).not.toMatch(/Helvetica|Times-Roman/)
    const { texts, sizes } = await pagesOf(body)
    expect(new Set(sizes.map((size) => size.join()))).toEqual(new Set(['0,0,595,842']))
    const [first = '', second = ''] = texts
    for (const words of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: ……/BC-……',
      'BÁO CÁO',
      'quý II/2025',
      'I. KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU',
      'Đơn vị được cung cấp tài liệu',
    ]) {
      expect(first).toContain(words)
    }
    expect(first).not.toMatch(/^1 /)
    expect(second.split(' ').includes('2')).toBe(true)
    const whole = texts.join(' ')
    expect(whole).toContain('Nơi nhận:')
    expect(whole).toContain('Đồn Biên phòng Xuân Đài')
    expect(whole).toContain('Chưa mở tài liệu nào')
    expect(whole).toContain('Số liệu chưa chốt')
    expect(whole).toMatch(/Trên đây là báo cáo kết quả quý II\/2025\.\/\./)
  })

  it('names people on paper by their pseudonym alone', async () => {
    const { texts } = await pagesOf((await bytes(`/bao-cao/in.pdf?${Q2}`)).body)
    const page = await portal.get(`/bao-cao/in?${Q2}`, 'lanhdao').expect(200)
    for (const text of [texts.join(' '), page.text]) {
      expect(text).toContain('CB-0002')
      expect(text).not.toContain('Phạm Thị Cúc')
    }
  })

  it('gives the same PDF for the same report', async () => {
    const [one, other] = [await bytes(`/bao-cao/in.pdf?${Q2}`), await bytes(`/bao-cao/in.pdf?${Q2}`)]
    expect(one.body.equals(other.body)).toBe(true)
  })
})
