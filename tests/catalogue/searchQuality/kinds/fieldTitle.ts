import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const fieldTitle: QueryKind = {
  name: 'words of the title',
  label: 'Chữ trong tên tài liệu',
  documents: written({
    'ten-ngap-man': { title: 'Sổ tay trồng rừng ngập mặn ven đầm Cù Mông' },
    'ten-ngap-ung': { title: 'Chống ngập úng ở khu dân cư ven đầm' },
    'ten-san-ho': { title: 'Sổ tay bảo vệ rạn san hô Hòn Yến' },
    'ten-yen': { title: 'Quản lý nhà nuôi yến trong khu dân cư' },
    'ten-mui-dien': { title: 'Giới thiệu ngọn hải đăng Mũi Điện, nơi đón bình minh sớm' },
    'ten-cau-ngu': { title: 'Lễ hội cầu ngư của cư dân vùng biển' },
    'ten-cau': { title: 'Gia cố móng cầu qua sông Ba' },
  }),
  queries: [
    { q: 'rừng ngập mặn', relevant: { 'ten-ngap-man': 3 }, never: ['ten-ngap-ung'] },
    { q: 'đầm Cù Mông', relevant: { 'ten-ngap-man': 3 }, never: ['ten-ngap-ung'] },
    { q: 'rạn san hô', relevant: { 'ten-san-ho': 3 }, never: ['ten-yen'] },
    { q: 'Hòn Yến', relevant: { 'ten-san-ho': 3 } },
    { q: 'hải đăng Mũi Điện', relevant: { 'ten-mui-dien': 3 }, never: ['demo-1'] },
    { q: 'lễ hội cầu ngư', relevant: { 'ten-cau-ngu': 3 }, never: ['ten-cau'] },
    { q: 'phiếu soát bản đồ', relevant: { 'demo-4': 3 }, never: ['demo-9'] },
    { q: 'tuyên ngôn toàn thế giới về nhân quyền', relevant: { 'demo-2': 3, 'demo-3': 1 }, never: ['demo-1'] },
    {
      q: 'danh mục nơi nhận tài liệu bản sau',
      relevant: { 'demo-12': 3, 'demo-1': 1, 'demo-10': 1 },
      never: ['demo-2'],
    },
    { q: 'rạn san hô khổng lồ', never: 'anything' },
  ],
}
