import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

/** What is in force stands above what was replaced, also when it is the older one and nothing replaced it. */
export const inForceRank: QueryKind = {
  name: 'in force above superseded',
  label: 'Bản đang dùng đứng trên bản đã thay thế',
  documents: written({
    'dang-den-tin': { title: 'Bảng tra tín hiệu cờ tay', issuedOn: '2017-05-02', body: 'Dùng cờ tay ban ngày.' },
    'cu-den-tin': { title: 'Bảng tra tín hiệu cờ tay', issuedOn: '2021-05-02', body: 'Dùng cờ tay ban ngày.' },
    'moi-den-tin': {
      title: 'Bảng tra tín hiệu cờ tay',
      issuedOn: '2023-05-02',
      body: 'Dùng cờ tay ban ngày.',
      supersedes: 'cu-den-tin',
    },
    'cu-noi-quy': { title: 'Nội quy neo ghe lưới vây', issuedOn: '2020-02-11', body: 'Neo ghe lưới vây theo hàng.' },
    'moi-noi-quy': {
      title: 'Nội quy neo ghe lưới vây',
      issuedOn: '2020-12-11',
      body: 'Neo ghe lưới vây theo hàng.',
      supersedes: 'cu-noi-quy',
    },
    'khac-noi-quy': { title: 'Nội quy phơi lưới vây', issuedOn: '2019-01-10', body: 'Phơi lưới vây ở bãi sau.' },
    'cu-gia-nuoc': { title: 'Biểu giá nước đá cây', issuedOn: '2018-07-01', body: 'Giá nước đá cây tại cầu.' },
    'giua-gia-nuoc': {
      title: 'Biểu giá nước đá cây',
      issuedOn: '2022-07-01',
      body: 'Giá nước đá cây tại cầu.',
      supersedes: 'cu-gia-nuoc',
    },
    'moi-gia-nuoc': {
      title: 'Biểu giá nước đá cây',
      issuedOn: '2024-07-01',
      body: 'Giá nước đá cây tại cầu.',
      supersedes: 'giua-gia-nuoc',
    },
    'rieng-gia-nuoc': { title: 'Biểu giá nước đá cây', issuedOn: '2016-07-01', body: 'Giá nước đá cây ở bến phụ.' },
  }),
  queries: [
    {
      q: 'tín hiệu cờ tay',
      relevant: { 'dang-den-tin': 3, 'moi-den-tin': 3, 'cu-den-tin': 1 },
      never: ['moi-noi-quy'],
    },
    { q: 'tin hieu co tay', relevant: { 'dang-den-tin': 3, 'moi-den-tin': 3, 'cu-den-tin': 1 } },
    {
      q: 'dùng cờ tay ban ngày',
      relevant: { 'dang-den-tin': 3, 'moi-den-tin': 3, 'cu-den-tin': 1 },
      never: ['moi-noi-quy'],
    },
    {
      q: 'lưới vây',
      relevant: { 'moi-noi-quy': 3, 'khac-noi-quy': 3, 'cu-noi-quy': 1 },
      never: ['moi-den-tin'],
    },
    { q: 'neo ghe lưới vây', relevant: { 'moi-noi-quy': 3, 'cu-noi-quy': 1 }, never: ['khac-noi-quy'] },
    {
      q: 'nước đá cây',
      relevant: { 'moi-gia-nuoc': 3, 'rieng-gia-nuoc': 3, 'giua-gia-nuoc': 1, 'cu-gia-nuoc': 1 },
    },
    {
      q: 'bieu gia nuoc da cay',
      relevant: { 'moi-gia-nuoc': 3, 'rieng-gia-nuoc': 3, 'giua-gia-nuoc': 1, 'cu-gia-nuoc': 1 },
    },
    { q: 'danh mục nơi nhận tài liệu', relevant: { 'demo-12': 3, 'demo-11': 1, 'demo-1': 1, 'demo-10': 1 } },
    { q: 'hai mươi mốt đơn vị nhận', relevant: { 'demo-12': 3 }, never: ['demo-5'] },
    { q: 'lưới vây cờ đuôi nheo', never: 'anything' },
  ],
}
