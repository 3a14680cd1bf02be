import { written } from '../corpus/written'

/** Leaflets, scripts, handbooks, scans: what is looked for by its words. */
export const materials = written({
  'so-tay-ra-khoi': {
    title: 'Sổ tay hỏi – đáp cho ngư dân trước khi ra khơi',
    body: 'Đăng ký tàu cá ở đâu? Chủ tàu nộp hồ sơ tại Chi cục Thủy sản hoặc qua cổng dịch vụ công. Bao lâu phải đăng kiểm lại? Tàu vỏ gỗ: mỗi năm một lần. Mất sổ danh bạ thuyền viên thì làm sao? Báo đồn Biên phòng nơi cấp để được cấp lại.',
  },
  'muc-phat-chat-no': {
    title: 'Tờ rơi về mức phạt khi đánh bắt cá bằng chất nổ, xung điện',
    body: 'Tàng trữ kích điện trên tàu bị phạt từ ba triệu đồng. Dùng thuốc nổ bị truy cứu trách nhiệm hình sự.',
  },
  'thuy-thu': {
    title: 'Chị Thuý và tổ thuỷ thủ nữ đầu tiên ở Vũng Rô',
    body: 'Câu chuyện của chị Nguyễn Thị Thuý, bí thư chi bộ, người mở lớp xoá mù chữ cho bạn thuyền và giữ lửa hoà thuận trong xóm chài.',
  },
  'giao-ban-ea-hleo': {
    title: 'Giao ban địa bàn biên giới đất liền giữa Đồn Biên phòng Ea H’leo và xã Ia Rvê',
    body: 'Hai bên thống nhất lịch tuần tra song phương, thăm hộ người Ê Đê, M’nông ở buôn sát đường biên.',
  },
  'hoi-mdrak': {
    title: "Ngày hội văn hóa các dân tộc ở M'Drắk",
    body: 'Thi giã gạo, dệt thổ cẩm, diễn tấu cồng chiêng; trưng bày ảnh về buôn làng Cư Króa.',
  },
  'cu-mgar': {
    title: 'Trao nhà đại đoàn kết ở Cư Mʼgar',
    body: 'Hai căn nhà được trao cho gia đình già làng và cựu chiến binh.',
  },
  'loa-sua-lua': {
    title: 'Bản tin loa phường, buổi sáng thứ hai',
    body: 'Xem phần lời đọc.',
    script:
      'Bà con lưu ý: sứa lửa dạt nhiều vào bãi tắm. Ai bị rát da thì rửa bằng giấm, không chà xát, đến trạm y tế.',
  },
  'quet-dan-van': {
    title: 'Tài liệu lưu trữ về công tác dân vận năm 2019',
    fileText:
      'MÔ HÌNH TỔ TÀU THUYỀN AN TOÀN,\nBẾN BÃI TỰ\nQUẢN CỦA NGƯ DÂN\nPHƯỜNG XUÂN ĐÀI\nTUYÊN TRUYỀN CHỦ\nQUYỀN BIỂN ĐẢO CHO HỌC\nSINH TRUNG HỌC',
  },
  'anh-hon-nua': {
    title: 'Phóng sự ảnh số 4',
    summary: 'Chùm ảnh ngọn hải đăng và điểm A6 đường cơ sở trên đảo Hòn Nưa.',
  },
  'danh-ba-2023': {
    title: 'Danh bạ điện thoại trực ban các đồn tuyến biển',
    body: 'Số trực ban tác chiến: 0257 3841 234. Số máy lẻ xem trang sau.',
    issuedOn: '2023-02-01',
  },
  'danh-ba-2025': {
    title: 'Danh bạ điện thoại trực ban các đồn tuyến biển',
    body: 'Số trực ban tác chiến: 0262 3852 345. Số máy lẻ xem trang sau.',
    issuedOn: '2025-08-01',
    supersedes: 'danh-ba-2023',
  },
  'danh-ba-bo-sung': {
    title: 'Danh bạ điện thoại trực ban các trạm kiểm soát',
    body: 'Trạm Kiểm soát biên phòng Đà Rằng, Đà Nông.',
    issuedOn: '2024-05-06',
  },
  'mua-ca-thu': {
    title: 'Vào mùa cá thu',
    body: 'Tàu lưới vây trúng đậm cá thu ở vùng lộng.',
  },
  'ca-thu-am': {
    title: 'Lịch các ca thu âm của đài truyền thanh',
    body: 'Mỗi ca thu kéo dài hai giờ, do phát thanh viên phường luân phiên.',
  },
  'ca-thu-tin': {
    title: 'Nhận cả thư tín lẫn bưu phẩm ở điểm bưu điện văn hóa',
    body: 'Điểm bưu điện nhận cả thư thường và thư bảo đảm.',
  },
  'bao-tuong-so-13': {
    title: 'Giới thiệu báo tường số 13 của Chi đoàn',
    body: 'Trong báo số 13 có thơ, truyện vui và tranh của đoàn viên.',
  },
  'tuan-tra-phrase': {
    title: 'Nhật ký một chuyến đi',
    body: 'Tổ công tác tổ chức tuần tra song phương trên vùng biển giáp ranh, kết quả tốt.',
  },
  'tuan-tra-rai': {
    title: 'Ghi chép ở cửa biển',
    body: 'Đêm ấy anh em đi tuần, sáng lại tra dầu cho máy. Song mưa lớn, địa phương mất điện.',
  },
  'bien-cham-dao': {
    title: 'Ghi chép mùa hè ở làng chài',
    body: 'Bọn trẻ thích tắm biển. Đảo Hòn Chùa có giếng nước ngọt và rặng dừa.',
  },
  'viet-tat-co-cham': {
    title: 'Lộ trình xe loa lưu động tháng 6',
    body: 'Xe xuất phát từ TP. Tuy Hòa, qua TX. Sông Cầu, H. Tuy An, v.v. và về trong ngày. Đ/c Trần Văn Hải phụ trách; các đ/c trong tổ mang theo loa kéo. Liên hệ email: loaluudong@daklak.gov.vn, đường dây nóng 1022. Quãng đường 4.000 m, tổng kinh phí 1.250.000 đồng.',
  },
  'ubnd-hop': {
    title: 'Ủy ban nhân dân và Hội đồng nhân dân phường tiếp xúc cử tri làng cá',
    body: 'Cử tri đề nghị sửa đèn luồng. Ủy ban Mặt trận Tổ quốc ghi nhận đủ ý kiến.',
  },
  'canh-sat-bien': {
    title: 'Cảnh sát biển đồng hành với ngư dân',
    body: 'Cán bộ, chiến sĩ Vùng Cảnh sát biển 3 tặng phao cứu sinh, áo phao, tủ thuốc.',
  },
  'dien-bien-hoa-binh': {
    title: 'Nhận diện âm mưu “diễn biến hòa bình” trên không gian mạng',
    body: 'Các thế lực lợi dụng vấn đề dân chủ, tôn giáo để chống phá. Cách nhận biết tin giả, tin xấu độc.',
  },
  'dtts-hoc-bong': {
    title: 'Học bổng cho học sinh dân tộc thiểu số vùng biên',
    body: 'Chương trình “Nâng bước em tới trường” nhận đỡ đầu ba mươi em ở xã Ia Lốp.',
  },
  'doan-thanh-nien': {
    title: 'Đoàn Thanh niên Cộng sản Hồ Chí Minh ra quân làm sạch biển',
    body: 'Hội Liên hiệp Phụ nữ, Hội Cựu chiến binh cùng tham gia thu gom rác trôi dạt.',
  },
  'quang-ngu': {
    title: 'Lễ hội cầu ngư ở lăng Ông',
    body: 'Hò bá trạo, múa siêu, rước sắc; bà con cầu cho trời yên biển lặng. Lễ hội được đưa vào danh mục di sản văn hóa phi vật thể quốc gia.',
  },
  'dam-o-loan': {
    title: 'Đua thuyền đầu xuân trên đầm Ô Loan',
    body: 'Mười hai đội của xã An Cư, xã An Hiệp, xã An Hòa Hải tranh tài. Sò huyết là đặc sản của đầm.',
  },
  'quang-ba-cu': {
    title: 'Hình ảnh Phú Yên qua ống kính bạn bè quốc tế',
    body: 'Triển lãm ảnh gành Đá Đĩa, mũi Điện, bãi Xép.',
    issuedOn: '2019-06-01',
  },
  'quang-ba-moi': {
    title: 'Hình ảnh Phú Yên qua ống kính bạn bè quốc tế, lần thứ hai',
    body: 'Triển lãm ảnh gành Đá Đĩa, mũi Điện, bãi Xép.',
    issuedOn: '2024-06-01',
  },
  'ngap-man': {
    title: 'Trồng đước, trồng mắm giữ đất bồi',
    body: 'Rừng ngập mặn chắn sóng cho đê; mỗi hộ nhận chăm sóc một luống. Hotline kiểm lâm: 0905.123.456.',
  },
  'hai-san-co-doc': {
    title: 'Đừng ăn cá nóc, so biển, bạch tuộc đốm xanh',
    body: 'Độc tố không mất khi nấu chín. Đưa người bị ngộ độc đến bệnh viện ngay.',
  },
  'covid-19': {
    title: 'Kinh nghiệm phòng dịch Covid-19 ở chốt biên giới',
    body: 'Chốt số 5 trực 24/24; vũ khí chống dịch là 5K và vắc-xin.',
  },
  'rut-kinh-nghiem': {
    title: 'Rút kinh nghiệm buổi tuyên truyền ở Trường THCS Lê Văn Tám',
    body: 'Học sinh lớp 9 thích phần đố vui về cột mốc; phần đọc luật quá dài. Lần sau dùng ảnh, phim ngắn và trò chơi.',
  },
  'tieng-anh': {
    title: 'Phrase book for port visits (song ngữ Anh – Việt)',
    body: 'Welcome to Vung Ro port. Please show your shore pass. Xin cho xem giấy phép đi bờ. No swimming here.',
  },
  'quoc-gia-lang-gieng': {
    title: 'Quan hệ Việt Nam – Campuchia: đường biên, cột mốc, cửa khẩu Đắk Ruê',
    body: 'Phân giới cắm mốc hoàn thành 84%. Nhân dân hai bên qua lại thăm thân.',
  },
})
