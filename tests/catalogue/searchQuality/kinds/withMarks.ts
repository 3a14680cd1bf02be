import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const withMarks: QueryKind = {
  name: 'typed with marks',
  label: 'Gõ đủ dấu',
  documents: written({
    'dau-dan-quan': {
      title: 'Hải đội dân quân thường trực bám biển',
      body: 'Hải đội dân quân thường trực giúp nhau cứu kéo tàu hỏng máy.',
    },
    'dau-hau-phuong': {
      title: 'Chính sách hậu phương quân đội',
      body: 'Thăm hỏi gia đình chiến sĩ nơi hải đảo, lo chỗ học cho con em.',
    },
    'dau-hau-can': { title: 'Bảo đảm hậu cần dã ngoại', body: 'Bếp dã chiến nấu cơm cho quân đội diễu tập dài ngày.' },
    'dau-nha-gian': {
      title: 'Thư gửi các chiến sĩ nhà giàn',
      body: 'Học sinh viết thư gửi chiến sĩ nhà giàn trên thềm lục địa phía nam.',
    },
    'dau-them-nha': { title: 'Mẫu thềm nhà', body: 'Thềm nhà lát gạch, bậc tam cấp ba bước.' },
  }),
  queries: [
    { q: 'dân quân thường trực', relevant: { 'dau-dan-quan': 3 }, never: ['dau-hau-can'] },
    { q: 'hậu phương quân đội', relevant: { 'dau-hau-phuong': 3 }, never: ['dau-hau-can'] },
    { q: 'hậu cần dã ngoại', relevant: { 'dau-hau-can': 3 }, never: ['dau-hau-phuong'] },
    { q: 'chiến sĩ nhà giàn', relevant: { 'dau-nha-gian': 3 }, never: ['dau-them-nha'] },
    { q: 'thềm lục địa', relevant: { 'dau-nha-gian': 3 }, never: ['dau-hau-can'] },
    {
      q: 'biên giới hòa bình, hữu nghị, hợp tác và phát triển',
      relevant: { 'demo-1': 3 },
      never: ['demo-3', 'demo-11'],
    },
    { q: 'lồng bè, chòi canh', relevant: { 'demo-5': 3 }, never: ['demo-6'] },
    { q: 'thiết bị giám sát hành trình', relevant: { 'demo-6': 3 }, never: ['demo-5'] },
    { q: 'hậu phương đã ngoảnh', never: 'anything' },
  ],
}
