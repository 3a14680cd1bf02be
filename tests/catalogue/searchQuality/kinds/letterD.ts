import { written } from '../corpus/written'
import type { QueryKind } from '../judgedQuery'

export const letterD: QueryKind = {
  name: 'đ, Đ, d and the look-alikes Ð and Ɖ',
  label: 'Chữ đ, Đ và các chữ giống Đ',
  documents: written({
    'd-dang-kiem': { title: 'Đăng kiểm phương tiện nghề cá', body: 'Đăng kiểm phương tiện nghề cá theo lịch ở cảng.' },
    'd-dang-kiem-eth': {
      title: 'Bản quét số 5', // U+00D0
      body: 'Ðăng kiểm phương tiện nghề cá: mang theo sổ Ðăng ký.',
    },
    'd-dang-ky': { title: 'Đăng ký tạm trú', body: 'Người thuê phòng đăng ký tạm trú qua điện thoại.' },
    'd-da-dia': { title: 'Gành Đá Đĩa', body: 'Gành Đá Đĩa là khối đá dựng đứng bên mép nước, hình lăng trụ.' },
    'd-da-dia-phi': { title: 'Gành Ɖá Ɖĩa', body: 'Lối xuống Gành Ɖá Ɖĩa có bậc thang.' }, // U+0189
    'd-da-bong': { title: 'Đá bóng ở bãi cát', body: 'Giải đá bóng bãi cát dành cho thanh niên.' },
    'd-da-dieu': { title: 'Nuôi đà điểu', body: 'Đà điểu nuôi lấy thịt ở gò cát.' },
  }),
  queries: [
    {
      q: 'đăng kiểm phương tiện',
      relevant: { 'd-dang-kiem': 3, 'd-dang-kiem-eth': 3 },
      never: ['d-dang-ky'],
    },
    { q: 'dang kiem phuong tien', relevant: { 'd-dang-kiem': 3, 'd-dang-kiem-eth': 3 }, never: ['d-dang-ky'] },
    { q: 'Ðăng kiểm', relevant: { 'd-dang-kiem': 3, 'd-dang-kiem-eth': 3 }, never: ['d-dang-ky'] }, // U+00D0
    { q: 'ðăng kiểm', relevant: { 'd-dang-kiem': 3, 'd-dang-kiem-eth': 3 } }, // U+00F0
    { q: 'gành đá đĩa', relevant: { 'd-da-dia': 3, 'd-da-dia-phi': 3 }, never: ['d-da-bong', 'd-da-dieu'] },
    { q: 'GANH DA DIA', relevant: { 'd-da-dia': 3, 'd-da-dia-phi': 3 }, never: ['d-da-bong', 'd-da-dieu'] },
    { q: 'Gành Ðá Ðĩa', relevant: { 'd-da-dia': 3, 'd-da-dia-phi': 3 } }, // U+00D0
    { q: 'đà điểu', relevant: { 'd-da-dieu': 3 }, never: ['d-da-bong'] },
    { q: 'don bien phong an hai', relevant: { 'demo-7': 3, 'demo-10': 3, 'demo-11': 2, 'demo-12': 3 } },
    { q: 'Gành Ðá Ðen', never: 'anything' },
  ],
}
