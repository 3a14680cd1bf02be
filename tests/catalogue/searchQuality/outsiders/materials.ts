import type { CorpusDocument } from '../judgedQuery'
import { writtenText } from './writtenText'

/** What is handed out, read aloud, scanned or kept in files. */
export const materials: readonly CorpusDocument[] = [
  writtenText('o-loa-bao', {
    title: 'Lời đọc: kêu gọi tàu thuyền về nơi tránh trú bão',
    issuer: 'Đài Truyền thanh phường Xuân Đài',
    issuedOn: '2025-11-04',
    summary: 'Phát ba lần mỗi ngày khi có tin bão gần bờ.',
    script:
      'Bà con chú ý. Bão đang mạnh lên rất nhanh. Đề nghị các chủ tàu quay mũi vào vịnh Xuân Đài, neo đậu theo hướng dẫn của biên phòng, chằng buộc kỹ, không ở lại trên lồng bè tôm hùm. Mang theo áo phao, nước ngọt, đèn pin. Ai cần giúp đỡ xin gọi số một trăm mười hai.',
  }),
  writtenText('o-loa-iuu', {
    title: 'Lời đọc: không đưa tàu cá sang vùng biển nước ngoài',
    issuer: 'Đồn Biên phòng An Hải',
    issuedOn: '2024-07-01',
    summary: 'Dành cho loa kéo ở bến cá, 90 giây.',
    script:
      'Thưa bà con ngư dân. Vượt ranh giới đánh bắt là mất tàu, mất tiền, ngồi tù xứ người. Mỗi chuyến biển trái phép làm cả nước mang thẻ vàng. Xin bật máy giám sát suốt chuyến, ghi sổ nhật ký, về đúng cảng chỉ định. Tiếng cồng của làng chài mình vang xa khi biển còn cá.',
  }),
  writtenText('o-loa-ma-tuy', {
    title: 'Lời đọc: phòng, chống ma túy trong thanh niên đi biển',
    issuer: 'Đồn Biên phòng Hòa Hiệp Nam',
    issuedOn: '2025-06-20',
    script:
      'Các em thanh niên đi bạn trên tàu câu cá ngừ đừng nghe lời rủ rê dùng thử cho đỡ mệt. Nhặt được gói hàng lạ trôi trên biển, trong có bột trắng hay viên nén, đừng mở ra, hãy báo ngay cho đồn biên phòng. Người thân nghiện hút hãy đưa đi cai, đừng giấu.',
  }),
  writtenText('o-loa-dich', {
    title: 'Lời đọc: phòng bệnh dịch tả lợn châu Phi vùng biên',
    issuer: 'Ủy ban nhân dân xã Ia Lốp',
    issuedOn: '2024-08-25',
    summary: 'Phát bằng tiếng Việt và tiếng Gia Rai.',
    script:
      'Bà con không mua lợn, thịt lợn, giò chả xách tay qua đường mòn. Lợn ốm không bán chạy, không vứt xác xuống suối. Rắc vôi bột quanh chuồng. Báo thú y xã khi lợn bỏ ăn, tím tai, sốt cao.',
  }),
  writtenText('o-loa-lua', {
    title: 'Cảnh báo “việc nhẹ lương cao” ở sòng bạc bên kia biên giới',
    issuer: 'Công an tỉnh Đắk Lắk',
    issuedOn: '2024-02-02',
    summary: 'Thủ đoạn mua bán người, cách cầu cứu.',
    body: 'Đối tượng làm quen qua mạng, hứa trả lương 20 triệu đồng, đưa qua lối mòn rồi ép lừa đảo trực tuyến. Ai không làm đủ chỉ tiêu bị chích điện, bán sang khu khác, gia đình phải nộp tiền chuộc.',
    script:
      'Bà con nhắc con em đừng tin việc nhẹ lương cao. Không đưa căn cước cho người lạ. Đã lỡ đi, tìm cách nhắn vị trí về nhà và gọi đường dây nóng phòng, chống mua bán người một một một.',
  }),
  writtenText('o-hd-kieu-bao', {
    title: 'Hỏi đáp dành cho người Việt Nam ở nước ngoài về thăm quê',
    issuer: 'Sở Ngoại vụ tỉnh Phú Yên',
    issuedOn: '2025-01-05',
    summary: 'Giấy miễn thị thực, xác nhận gốc Việt, mua nhà, mang ngoại tệ.',
    body: 'Hỏi: Vợ tôi quốc tịch Pháp có được miễn thị thực không? Đáp: Được, giấy miễn thị thực có giá trị đến 5 năm, mỗi lần ở không quá 180 ngày. Hỏi: Mang bao nhiêu ngoại tệ phải khai? Đáp: Trên 5.000 đô la Mỹ phải khai hải quan. Hỏi: Con tôi sinh ở Ba Lan muốn học tiếng Việt? Đáp: Có trại hè mùa hè hằng năm.',
  }),
  writtenText('o-hd-ton-giao', {
    title: 'Hỏi đáp Luật Tín ngưỡng, tôn giáo dành cho cán bộ xã',
    issuer: 'Ban Dân tộc và Tôn giáo tỉnh Đắk Lắk',
    issuedOn: '2025-05-15',
    summary: 'Đăng ký sinh hoạt tôn giáo tập trung, mời chức sắc nước ngoài, quyên góp.',
    body: 'Hỏi: Nhóm mười tín đồ tụ họp tại nhà riêng có phải đăng ký không? Đáp: Có, nộp hồ sơ tại Ủy ban nhân dân cấp xã, trả lời trong 20 ngày. Hỏi: Mời mục sư Hàn Quốc giảng đạo? Đáp: Phải được chấp thuận của cơ quan chuyên môn. Hỏi: Ép người khác bỏ đạo? Đáp: Bị nghiêm cấm.',
  }),
  writtenText('o-hd-vanh-dai', {
    title: 'Hỏi đáp về giấy tờ khi ra vào vành đai biên giới',
    issuer: 'Đồn Biên phòng Yok Đôn',
    issuedOn: '2023-09-01',
    summary: 'Giấy tờ của người dân, khách du lịch, nhà nghiên cứu; xuất cảnh, nhập cảnh qua lối mở.',
    body: 'Hỏi: Đi hái nấm trong vành đai có cần giấy không? Đáp: Cần căn cước và báo trạm trước khi vào. Hỏi: Dùng thiết bị bay không người lái quay rừng khộp? Đáp: Phải xin phép Bộ Quốc phòng. Hỏi: Lạc đường thì sao? Đáp: Đi xuôi dòng suối, không băng qua mốc.',
  }),
  writtenText('o-hd-hoang-sa', {
    title: 'Một trăm câu hỏi đáp về Hoàng Sa, Trường Sa và Công ước Luật Biển 1982',
    issuer: 'Ban Tuyên giáo Tỉnh ủy Phú Yên',
    issuedOn: '2023-05-08',
    summary: 'Bằng chứng lịch sử, cơ sở pháp lý; lãnh hải, vùng đặc quyền kinh tế, thềm lục địa.',
    body: 'Đội Hoàng Sa kiêm quản Bắc Hải do chúa Nguyễn lập, mỗi năm ra đảo từ tháng hai đến tháng tám. Lãnh hải rộng 12 hải lý, vùng đặc quyền kinh tế 200 hải lý tính từ đường cơ sở. Năm 1988, sáu mươi tư chiến sĩ hy sinh tại đảo Gạc Ma. Yêu sách đường chín đoạn không có cơ sở pháp lý.',
    fileText:
      'Phụ lục: danh sách hải đăng trên quần đảo Trường Sa: Song Tử Tây, Đá Lát, Đá Tây, An Bang, Tiên Nữ, Sinh Tồn, Trường Sa Lớn. Ánh đèn quét xa 22 hải lý.',
  }),
  writtenText('o-cong-chieng', {
    title: 'Giới thiệu Không gian văn hóa cồng chiêng Tây Nguyên với khách quốc tế',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Đắk Lắk',
    issuedOn: '2025-03-10',
    summary: 'Bài thuyết minh song ngữ; di sản được UNESCO ghi danh năm 2005.',
    body: 'Dàn chiêng knah của người Êđê có mười chiếc, đánh trên ghế kpan dài. Lễ cúng bến nước, lễ mừng lúa mới, lễ cúng sức khỏe cho voi. Du khách không ngồi lên ghế kpan, không tự ý gõ chiêng thiêng.',
    fileText: 'Thuyết minh viên: nghệ nhân H’Lan Niê, Y Thim Byă. Thời lượng 40 phút, tối đa 25 khách mỗi lượt.',
  }),
  writtenText('o-kh-du-lich', {
    title: 'Kế hoạch xúc tiến, quảng bá du lịch biển Phú Yên tại thị trường Hàn Quốc và Đài Loan',
    number: '88/KH-SVHTTDL',
    issuer: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Phú Yên',
    issuedOn: '2025-03-25',
    summary: 'Đón đoàn khảo sát, làm phim ngắn, gian hàng hội chợ.',
    body: 'Giới thiệu Gành Đá Đĩa, Bãi Xép, hải đăng Mũi Điện, đón bình minh đầu tiên trên đất liền. Mời 20 hãng lữ hành Seoul, Busan, Cao Hùng. Bản đồ du lịch phải thể hiện đầy đủ hai quần đảo.',
  }),
  writtenText('o-ia-rsai', {
    title: 'Bài viết: nghề dệt thổ cẩm của phụ nữ Gia Rai xã Ia R’sai',
    issuer: 'Hội Liên hiệp Phụ nữ xã Ia R’sai',
    issuedOn: '2024-11-20',
    summary: 'Hợp tác xã 18 chị em, đơn hàng từ Nhật Bản.',
    body: 'Sợi bông nhuộm bằng củ nâu, lá mo. Mỗi tấm khăn mất sáu ngày trên khung cửi. Chị Ksor H’Bia kể rằng khách Nhật thích hoa văn rau dớn và con thằn lằn.',
  }),
  writtenText('o-ocr-chi-thi', {
    title: 'Chi thi ve tang cuong quan ly tau thuyen ra vao cua bien',
    number: '07/CT-UB',
    issuer: 'UBND tỉnh Phú Khánh',
    issuedOn: '1987-04-21',
    summary: '',
    fileText:
      'UY BAN NHAN DAN TINH PHU KHANH\nChi thi so 07 CT/UB\nThoi gian qua mot so tau thuyen ra vao cua bien khong trinh so thuyen vien, lam mat trat tu an ninh. Nghiem cam cho nguoi khong co so thuyen vien. Cac tram kiem soat phai dong dau xuat ben truoc khi mat troi lan. Thuyen thung cua ngu dan ngheo duoc mien le phi. Cac hop tac xa nghe luoi dang phai ke khai so dau cap phat.',
  }),
  writtenText('o-ocr-ban-giao', {
    title: 'Biên bản bàn giao ngư dân Philippines bị nạn',
    number: '21/BB-BP',
    issuer: 'Bộ Chỉ huy Bộ đội Biên phòng tỉnh Phú Yên',
    issuedOn: '2006-12-19',
    summary: 'Bản quét, nhận dạng máy không có dấu.',
    fileText:
      'Hom nay tai cang Vung Ro, dai dien Bo Chi huy ban giao bay ngu dan Philippines troi dat tren be tre cho dai dien Dai su quan. Suc khoe binh thuong, da duoc cap quan ao, chao gao, thuoc men. Thuyen truong cam on tau cau ca ngu PY 90277 da cuu vot. Bien ban lap thanh bon ban, tieng Viet va tieng Anh.',
  }),
  writtenText(
    'o-phan-tach',
    Object.fromEntries(
      Object.entries({
        title: 'Đề cương tuyên truyền về công tác dân tộc và đại đoàn kết các dân tộc',
        issuer: 'Ủy ban Dân tộc',
        issuedOn: '2024-01-12',
        summary: 'Dùng cho báo cáo viên cấp huyện.',
        body: 'Năm mươi tư dân tộc anh em bình đẳng, đoàn kết, giúp nhau cùng tiến bộ. Giữ gìn tiếng nói, chữ viết, luật tục tốt đẹp. Người có uy tín được cấp báo miễn phí, thăm hỏi dịp lễ tết. Xóa bỏ hủ tục thách cưới cao, nối dây bắt buộc.',
      }).map(([name, text]) => [name, text.normalize('NFD')]),
    ) as Parameters<typeof writtenText>[1],
  ),
  writtenText('o-english', {
    title: 'Guidance for foreign yachts calling at ports of Phu Yen Province',
    issuer: 'Sở Ngoại vụ tỉnh Phú Yên',
    issuedOn: '2024-04-02',
    summary: 'Entry formalities, crew shore passes, restricted waters and emergency contacts.',
    body: 'The skipper shall report to the border guard station at Vung Ro at least twelve hours before arrival and keep the transponder switched on. Shore passes are issued free of charge. Anchoring near lobster cages is prohibited. Drones may not be flown over restricted areas. In distress call channel 16.',
  }),
]
