import { written } from '../corpus/written'

/** What newcomers look for besides the demonstration and the province's library: decisions of one number, villages, persons, two of a kind. */
export const texts = written({
  'qd-1191-goc': {
    title: 'Quyết định phê duyệt Đề án đẩy mạnh thông tin đối ngoại khu vực biên giới',
    number: '1191/QĐ-TTg',
    issuer: 'Thủ tướng Chính phủ',
    issuedOn: '2020-08-05',
    body: 'Quyết định có hiệu lực kể từ ngày ký, 05 tháng 8 năm 2020. Người ký: Nguyễn Xuân Phúc. Cung cấp tin bài, phim ngắn cho các tỉnh biên giới bằng tiếng Việt, tiếng dân tộc thiểu số và tiếng nước ngoài.',
  },
  'qd-1522-2019': {
    title: 'Quyết định ban hành Quy chế quản lý đài truyền thanh cấp xã',
    number: '1522/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Phú Yên',
    issuedOn: '2019-09-12',
    body: 'Đài truyền thanh do Ủy ban nhân dân cấp xã quản lý trực tiếp; máy tăng âm kiểm tra mỗi quý một lần.',
  },
  'qd-1522-2021': {
    title: 'Quyết định công nhận tuyên truyền viên cơ sở tiêu biểu',
    number: '1522/QĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Phú Yên',
    issuedOn: '2021-10-14',
    body: 'Danh sách kèm theo gồm ông Phạm Ngọc Thạch (thôn Phú Lương) và bà Võ Thị Kim Oanh (khu phố Vạn Phước).',
  },
  'nd-72': {
    title: 'Nghị định về quản lý hoạt động thông tin đối ngoại',
    number: '72/2015/NĐ-CP',
    issuer: 'Chính phủ',
    issuedOn: '2015-09-07',
    body: 'Thông tin chính thức về Việt Nam; thông tin quảng bá hình ảnh Việt Nam; thông tin giải thích, làm rõ. Nghị định có hiệu lực từ ngày 22/10/2015.',
  },
  'tt-39': {
    title: 'Thông tư về đài truyền thanh cơ sở ứng dụng viễn thông',
    number: '39/2020/TT-BTTTT',
    issuer: 'Bộ Thông tin và Truyền thông',
    issuedOn: '2020-11-24',
    body: 'Bản tin khẩn cấp được phát trước, sau đó đến bản tin ưu tiên và bản tin thông thường. Cụm loa nhận tín hiệu qua sim 4G.',
  },
  'nq-47': {
    title: 'Nghị quyết ban hành Chương trình hành động thực hiện Kết luận số 57-KL/TW',
    number: '47/NQ-CP',
    issuer: 'Chính phủ',
    issuedOn: '2024-04-15',
    body: 'Các bộ, ngành, địa phương bố trí kinh phí, bồi dưỡng phóng viên và phiên dịch.',
  },
  'cv-2210': {
    title: 'V/v chuẩn bị loa kéo, máy phát điện cho đợt tuyên truyền lưu động',
    number: '2210/BCH-CT',
    issuer: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk',
    issuedOn: '2025-10-20',
    body: 'Kính gửi: Các đồn Biên phòng tuyến biển. Mỗi đồn chuẩn bị hai loa kéo, một máy phát điện 3 kVA; xăng dầu thanh toán theo thực tế.',
  },
  'cd-07': {
    title: 'Công điện về việc chủ động ứng phó bão số 12',
    number: '07/CĐ-UBND',
    issuer: 'Ủy ban nhân dân tỉnh Đắk Lắk',
    issuedOn: '2025-10-21',
    body: 'Sơ tán dân ở vùng trũng thấp; kiểm đếm lồng nuôi tôm hùm ở đầm Cù Mông.',
  },
  'pa-318': {
    title: 'Phương án tìm kiếm, cứu nạn trên biển năm 2026',
    number: '318/PA-BCH',
    issuer: 'Ban Chỉ huy Bộ đội Biên phòng tỉnh Đắk Lắk',
    issuedOn: '2026-01-15',
    body: 'Tàu BP 24-19-01 trực ở Vũng Rô; xuồng cao tốc trực ở vịnh Xuân Đài. Thời gian xuất phát: chậm nhất 30 phút.',
  },
  'ben-bai-2022': {
    title: 'Quy chế phối hợp bảo vệ bến bãi giữa Đồn Biên phòng An Hải và các tổ tàu thuyền',
    issuedOn: '2022-05-10',
    body: 'Tổ trưởng báo tin qua bộ đàm; hai tuần họp một lần.',
  },
  'ben-bai-2025': {
    title: 'Quy chế phối hợp bảo vệ bến bãi giữa Đồn Biên phòng An Hải và các tổ tàu thuyền',
    issuedOn: '2025-09-03',
    body: 'Tổ trưởng báo tin qua nhóm Zalo của đồn; mỗi tháng họp một lần.',
    supersedes: 'ben-bai-2022',
  },
  'lich-phat-3': {
    title: 'Lịch phát thanh tuyên truyền biển đảo tháng 3 năm 2026',
    issuedOn: '2026-02-25',
    body: 'Phát lúc 5 giờ 30 và 17 giờ các ngày thứ hai, thứ tư, thứ sáu.',
  },
  'lich-phat-4': {
    title: 'Lịch phát thanh tuyên truyền biển đảo tháng 4 năm 2026',
    issuedOn: '2026-03-27',
    body: 'Phát lúc 5 giờ 30 và 17 giờ các ngày thứ ba, thứ năm, thứ bảy.',
  },
  'ia-jloi': {
    title: 'Làng Jrai ở Ia J’lơi giữ tiếng chiêng',
    body: 'Nghệ nhân Ksor H’Nhi dạy đánh chiêng cho thanh niên Plei Kép; già làng Rơ Châm Hyéo kể khan bên bếp lửa.',
  },
  'cot-moc-46': {
    title: 'Ama Thơ, người gác cột mốc số 46',
    body: 'Ông Y Thơ Niê Kdăm ở buôn Đrang Phốk, xã Krông Na, hai mươi năm đi cùng bộ đội. Con gái ông, H’Hen Êban, làm ở trạm xá quân dân y.',
  },
  'hong-nhung': {
    title: 'Thượng úy Lê Thị Hồng Nhung và lớp học dưới chân núi Chư Pông',
    body: 'Lớp xóa mù chữ mở buổi tối cho ba mươi chị em. Thiếu tá Phan Quốc Cường lo bàn ghế, sách vở, đèn dầu.',
  },
  'dich-ta': {
    title: 'Phòng dịch tả lợn châu Phi ở vùng giáp biên',
    body: 'Rắc vôi bột, phun thuốc khử trùng chuồng trại; không giấu dịch, không vứt xác vật nuôi ra suối.',
  },
  'cho-phien': {
    title: 'Chợ phiên vùng biên tháng chạp',
    body: 'Ban quản lý chợ nhắc bà con không bán thịt chưa kiểm dịch, đề phòng dịch tả lợn châu Phi. Có hát then, ném còn.',
  },
  'gat-lua': { title: 'Bộ đội gặt lúa giúp dân', body: 'Trời sắp mưa to, cả đại đội ra đồng từ tờ mờ sáng.' },
  'canh-lua': { title: 'Canh lửa rừng mùa khô', body: 'Tổ trực chốt ở cửa rừng, nhắc người đi rẫy dọn thực bì.' },
  'det-lua': { title: 'Dệt lụa ở làng nghề ven sông', body: 'Khung cửi lách cách suốt đêm; tơ tằm óng ả.' },
  'du-thuyen': {
    title: 'Notice to foreign yachts anchoring in Xuan Dai Bay',
    body: 'Call VHF channel 16 on arrival. Keep passports ready; quarantine officers will come aboard. Bản tiếng Việt: du thuyền neo trong vịnh Xuân Đài gọi kênh 16.',
  },
  'hop-thu': {
    title: 'Hộp thư góp ý của bạn đọc',
    body: 'Thư gửi về 82 Hùng Vương, phường Tuy Hòa, hoặc gọi số điện thoại 0977 112 233, thư điện tử gopy@phuyen.gov.vn.',
  },
  'xuan-bien-phong': {
    title: 'Chương trình “Xuân Biên phòng ấm lòng dân bản”',
    body: 'Trao 150 suất quà, mỗi suất 500.000 đồng; gói bánh chưng cùng bà con buôn Ea Mar.',
  },
  'tieng-loa': {
    title: 'Mô hình “Tiếng loa Biên phòng”',
    summary: 'Cách làm của một đồn tuyến biển, hai năm sau ngày ra mắt.',
    body: 'Loa kéo buộc sau xe máy, len vào từng ngõ xóm, bến cá; mỗi tuần ba buổi, mỗi buổi mười lăm phút.',
  },
  'nuoc-mam': {
    title: 'Làng nước mắm Gành Đỏ đón khách Hàn Quốc',
    body: 'Cá cơm than ướp muối mười hai tháng trong thùng gỗ bời lời, rút nỏ từng giọt.',
  },
  'toa-do-neo': {
    title: 'Bảng tọa độ các điểm neo đậu tránh trú bão',
    fileText:
      'VỊNH XUÂN ĐÀI 13 độ 26 phút Bắc\nĐẦM CÙ MÔNG 13 độ 34 phút Bắc\nSức chứa: 600 tàu, loại đến 15 m.\nĐộ sâu luồng 4,5 m khi triều kiệt.',
  },
})
