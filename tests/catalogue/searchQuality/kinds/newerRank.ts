import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

/** Given neither from old to new nor the other way round. */
export const newerRank: QueryKind = {
  name: 'newer above older among equals',
  label: 'Mới đứng trên cũ khi ngang nhau',
  documents: written({
    'ra-soat-2021': { title: 'Kiểm đếm voọc chà vá', issuedOn: '2021-09-10', body: 'Đàn voọc ở bán đảo.' },
    'ra-soat-2025': { title: 'Kiểm đếm voọc chà vá', issuedOn: '2025-09-10', body: 'Đàn voọc ở bán đảo.' },
    'ra-soat-2019': { title: 'Kiểm đếm voọc chà vá', issuedOn: '2019-09-10', body: 'Đàn voọc ở bán đảo.' },
    'trien-lam-2024': { title: 'Gian trưng bày tượng nhà mồ', issuedOn: '2024-04-20', body: 'Mở cửa buổi sáng.' },
    'trien-lam-2020': { title: 'Gian trưng bày tượng nhà mồ', issuedOn: '2020-04-20', body: 'Mở cửa buổi sáng.' },
    'trien-lam-2022': { title: 'Gian trưng bày tượng nhà mồ', issuedOn: '2022-04-20', body: 'Mở cửa buổi sáng.' },
    'trien-lam-chieu': { title: 'Gian bán tượng gỗ', issuedOn: '2025-04-20', body: 'Mở cửa buổi chiều.' },
    'dien-dan-2023': { title: 'Ghi nhanh', issuedOn: '2023-11-05', body: 'Sếu đầu đỏ về đồng cỏ bàng.' },
    'dien-dan-2018': { title: 'Ghi nhanh', issuedOn: '2018-11-05', body: 'Sếu đầu đỏ về đồng cỏ bàng.' },
    'dien-dan-co': { title: 'Ghi nhanh', issuedOn: '2024-11-05', body: 'Cò trắng về đồng cỏ ống.' },
  }),
  queries: [
    {
      q: 'voọc chà vá',
      relevant: { 'ra-soat-2025': 3, 'ra-soat-2021': 2, 'ra-soat-2019': 1 },
      never: ['dien-dan-2023'],
    },
    { q: 'vooc cha va', relevant: { 'ra-soat-2025': 3, 'ra-soat-2021': 2, 'ra-soat-2019': 1 } },
    { q: 'kiểm đếm voọc', relevant: { 'ra-soat-2025': 3, 'ra-soat-2021': 2, 'ra-soat-2019': 1 } },
    {
      q: 'tượng nhà mồ',
      relevant: { 'trien-lam-2024': 3, 'trien-lam-2022': 2, 'trien-lam-2020': 1 },
      never: ['trien-lam-chieu'],
    },
    {
      q: 'trung bay tuong nha mo',
      relevant: { 'trien-lam-2024': 3, 'trien-lam-2022': 2, 'trien-lam-2020': 1 },
      never: ['trien-lam-chieu'],
    },
    { q: 'sếu đầu đỏ', relevant: { 'dien-dan-2023': 3, 'dien-dan-2018': 1 }, never: ['dien-dan-co'] },
    { q: 'SEU DAU DO', relevant: { 'dien-dan-2023': 3, 'dien-dan-2018': 1 }, never: ['dien-dan-co'] },
    { q: 'voọc mũi hếch', never: 'anything' },
  ],
}
