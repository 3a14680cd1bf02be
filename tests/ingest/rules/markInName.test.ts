import { describe, expect, it } from '@jest/globals'
import { findSecrecyMarks } from '../../../src/ingest/rules/secrecyMarks'

function ofName(fileName: string) {
  return findSecrecyMarks({ fileName, metadata: [], pages: ['Kế hoạch'], hasTextLayer: true })
}

function ofMetadata(...metadata: string[]) {
  return findSecrecyMarks({ fileName: 'a.pdf', metadata, pages: ['Kế hoạch'], hasTextLayer: true })
}

describe('findSecrecyMarks on names and metadata', () => {
  it.each([
    ['ke-hoach-mat.pdf', 'mat'],
    ['mat.pdf', 'mat'],
    ['KeHoachToiMat.docx', 'toi-mat'],
    ['toimat.pdf', 'toi-mat'],
    ['KH_toi_mat_2020.pdf', 'toi-mat'],
    ['tuyetmat 12.pdf', 'tuyet-mat'],
    ['KH 45 (M).pdf', 'mat'],
    ['KH_TM_45.pdf', 'toi-mat'],
    ['Kế hoạch mật.docx', 'mat'],
    ['TỐI MẬT.pdf', 'toi-mat'],
    ['TỐI MẬT.pdf'.normalize('NFD'), 'toi-mat'],
    ['Kế hoạch tuyệt mật.docx', 'tuyet-mat'],
    ['QD giai mat.pdf', 'giai-mat'],
    ['Tèi mËt.doc.pdf', 'toi-mat'],
  ])('asks a person about the name %j', (name, level) => {
    expect(ofName(name)).toEqual({ verdict: 'doubtful', findings: [{ where: 'name', level }] })
  })

  it.each([
    'bao-ve-bi-mat-nha-nuoc.pdf',
    'Luật Bảo vệ bí mật nhà nước 2025.pdf',
    'bao-mat-thong-tin.pdf',
    'mat-do-dan-so.xlsx',
    'mat ong.docx',
    'doi-mat-khau.pdf',
    'quan-he-mat-thiet.docx',
    'Mat tran To quoc Viet Nam.pdf',
    'mat-bang-chung.pdf',
    'Nguyen Van Mat.pdf',
    'Nguyễn Văn Mật - tham luận.docx',
    'format.pdf',
    'Thong tin (MT).pdf',
    'KH-45-TMDT.pdf',
    '353-qd-ttg.signed.pdf',
    'IMG_2020_(1).jpg',
  ])('stays silent on the name %j', (name) => {
    expect(ofName(name)).toEqual({ verdict: 'clear', findings: [] })
  })

  it('asks a person about a mark in metadata, once for each degree, and quotes nothing', () => {
    expect(ofMetadata('Title: Kế hoạch tối mật', 'Subject: TỐI MẬT', 'Độ mật: Mật')).toEqual({
      verdict: 'doubtful',
      findings: [
        { where: 'metadata', level: 'toi-mat' },
        { where: 'metadata', level: 'mat' },
      ],
    })
  })

  it('stays silent on ordinary metadata', () => {
    const ordinary = ['Author: Trần Văn Mật', 'Producer: Adobe PDF Library (TM)', 'Title: Luật Bảo vệ bí mật nhà nước']
    expect(ofMetadata(...ordinary, 'Độ mật: Không', 'dc:format: application/pdf').verdict).toBe('clear')
  })
})
