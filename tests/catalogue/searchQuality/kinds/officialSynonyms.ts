import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const officialSynonyms: QueryKind = {
  name: 'synonyms that officials use',
  label: 'Từ viết tắt và tên đầy đủ',
  documents: written({
    'nghia-ubnd': { title: 'UBND xã Sơn Thành trực tết', body: 'Lịch trực của UBND xã Sơn Thành.' },
    'nghia-uy-ban': { title: 'Ủy ban nhân dân xã Sơn Thành tiếp dân', body: 'Tiếp dân sáng thứ năm.' },
    'nghia-mat-tran': {
      title: 'Ủy ban Mặt trận xã Sơn Thành',
      body: 'Góp gạo giúp người khó; nhân dân các thôn xã Sơn Thành cùng làm.',
    },
    'nghia-bdbp': { title: 'BĐBP dạy xóa mù ở Ia Rvê', body: 'Lớp xóa mù ở Ia Rvê do BĐBP đứng lớp.' },
    'nghia-bo-doi': { title: 'Bộ đội Biên phòng tặng bò ở Ia Rvê', body: 'Tặng bò giống cho năm hộ ở Ia Rvê.' },
    'nghia-hoi-cuu': { title: 'Bộ đội về thăm Ia Rvê', body: 'Đoàn thăm Ia Rvê nghỉ ở biên, phòng khách nhỏ.' },
    'nghia-ttdn': { title: 'Tập huấn TTĐN ở Ea Bung', body: 'Lớp TTĐN ở Ea Bung có chín mươi người.' },
    'nghia-doi-ngoai': {
      title: 'Hội nghị thông tin đối ngoại ở Ea Bung',
      body: 'Hội nghị mở tại nhà văn hóa Ea Bung.',
    },
    'nghia-ea-bung': { title: 'Thông tin mùa vụ ở Ea Bung', body: 'Thông tin giá điều, giá xoài ở Ea Bung.' },
    'nghia-hdnd': { title: 'HĐND phường Ba Ngòi họp', body: 'HĐND phường Ba Ngòi chất vấn.' },
    'nghia-hoi-dong': { title: 'Hội đồng nhân dân phường Ba Ngòi', body: 'Danh sách tổ đại biểu.' },
    'nghia-vhttdl': { title: 'Sở VHTTDL mở lớp ở Hòa Thịnh', body: 'Lớp học buổi tối.' },
    'nghia-van-hoa': { title: 'Sở Văn hóa, Thể thao và Du lịch về Hòa Thịnh', body: 'Trao bảng tin cho thôn.' },
    'nghia-van-hoa-doc': { title: 'Văn hóa đọc ở Hòa Thịnh', body: 'Tủ sách thôn có sáu trăm cuốn.' },
    'nghia-cccd': { title: 'Làm CCCD cho ngư phủ', body: 'Tổ lưu động làm CCCD cho ngư phủ.' },
    'nghia-can-cuoc': { title: 'Căn cước công dân cho ngư phủ', body: 'Phát tại bến.' },
  }),
  queries: [
    {
      q: 'UBND xã Sơn Thành',
      relevant: { 'nghia-ubnd': 3, 'nghia-uy-ban': 3 },
      never: ['nghia-mat-tran'],
    },
    { q: 'ubnd xa son thanh', relevant: { 'nghia-ubnd': 3, 'nghia-uy-ban': 3 }, never: ['nghia-mat-tran'] },
    { q: 'Ủy ban nhân dân xã Sơn Thành', relevant: { 'nghia-ubnd': 3, 'nghia-uy-ban': 3 } },
    { q: 'uỷ ban nhân dân xã sơn thành', relevant: { 'nghia-ubnd': 3, 'nghia-uy-ban': 3 } },
    { q: 'uy ban nhan dan xa son thanh', relevant: { 'nghia-ubnd': 3, 'nghia-uy-ban': 3 } },
    { q: 'BĐBP Ia Rvê', relevant: { 'nghia-bdbp': 3, 'nghia-bo-doi': 3 }, never: ['nghia-hoi-cuu'] },
    { q: 'bdbp ia rve', relevant: { 'nghia-bdbp': 3, 'nghia-bo-doi': 3 }, never: ['nghia-hoi-cuu'] },
    { q: 'Bộ đội Biên phòng Ia Rvê', relevant: { 'nghia-bdbp': 3, 'nghia-bo-doi': 3 } },
    { q: 'TTĐN ở Ea Bung', relevant: { 'nghia-ttdn': 3, 'nghia-doi-ngoai': 3 }, never: ['nghia-ea-bung'] },
    {
      q: 'thông tin đối ngoại ở Ea Bung',
      relevant: { 'nghia-ttdn': 3, 'nghia-doi-ngoai': 3 },
      never: ['nghia-ea-bung'],
    },
    { q: 'HĐND phường Ba Ngòi', relevant: { 'nghia-hdnd': 3, 'nghia-hoi-dong': 3 } },
    { q: 'hội đồng nhân dân phường Ba Ngòi', relevant: { 'nghia-hdnd': 3, 'nghia-hoi-dong': 3 } },
    { q: 'Sở VHTTDL Hòa Thịnh', relevant: { 'nghia-vhttdl': 3, 'nghia-van-hoa': 3 }, never: ['nghia-van-hoa-doc'] },
    {
      q: 'sở văn hoá thể thao và du lịch hoà thịnh',
      relevant: { 'nghia-vhttdl': 3, 'nghia-van-hoa': 3 },
      never: ['nghia-van-hoa-doc'],
    },
    { q: 'CCCD cho ngư phủ', relevant: { 'nghia-cccd': 3, 'nghia-can-cuoc': 3 } },
    { q: 'căn cước công dân cho ngư phủ', relevant: { 'nghia-cccd': 3, 'nghia-can-cuoc': 3 } },
    { q: 'quyết định 1191/TTg', relevant: { 'ky-1191-ttg': 3, 'demo-1': 3, 'ky-ve-1191': 1, 'demo-11': 1 } },
    { q: 'HĐND xã Sơn Thành', never: 'anything' },
    { q: 'CCCD Ea Bung', never: 'anything' },
  ],
}
