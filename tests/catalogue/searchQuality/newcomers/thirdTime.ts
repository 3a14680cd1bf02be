import type { Grade, JudgedQuery } from '../judgedQuery'
import { asked, offered } from './again'

/** As an officer, a clerk of a commune or a fisherman says it; in some with other words than the text has. */
export const everydayThird: readonly JudgedQuery[] = [
  asked('làm sao để gia hạn giấy phép khai thác', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('cho tôi xin giá tàu vào cảng cá Tiên Châu', { 'm-gia-cang-ca': 3 }),
  asked('ai được hỗ trợ nhà sập', { 'm-giao-ban-tuy-an-nam': 3 }),
  asked('mất hộ chiếu phải làm sao', { 'm-loa-ho-chieu': 3 }),
  asked('làm hộ chiếu hết bao nhiêu tiền', { 'm-loa-ho-chieu': 3 }),
  asked('khách tây ở homestay có phải khai báo không', { 'm-tam-tru-khach': 3 }),
  asked('máy giám sát mất tín hiệu thì bao lâu báo một lần', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('tàu bao nhiêu mét mới phải gắn máy giám sát', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('tàu chết máy ngoài khơi gọi cho ai', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('lưỡi câu móc vô tay', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('tới kỳ đáo hạn mà chưa có tiền trả', { 'm-giao-ban-tuy-an-nam': 3 }),
  asked('chích ngừa cho chó bữa nào', { 'm-giao-ban-tuy-an-nam': 3 }),
  asked('khi nào cắt điện', { 'm-giao-ban-tuy-an-nam': 3 }),
  asked('làm khai sinh cho cháu cần giấy gì', { 'm-giao-ban-tuy-an-nam': 3 }),
  asked('chủ tịch xã tiếp dân ngày nào', { 'm-giao-ban-tuy-an-nam': 3 }),
  asked('lớp dạy bơi cho con nít', { 'm-bao-cao-xuan-hoa': 3 }),
  asked('ở đâu hớt tóc miễn phí', { 'm-bao-cao-xuan-hoa': 3 }),
  asked('nghe nói trộm tôm hùm ban đêm nhiều lắm', { 'm-bao-cao-xuan-hoa': 3 }),
  asked('bữa nào bắn đạn thật', { 'm-ban-dan-that': 3 }),
  asked('mấy giờ cấm tàu qua lại chỗ bắn đạn', { 'm-ban-dan-that': 3 }),
  asked('lượm được đầu đạn thì sao', { 'm-ban-dan-that': 3 }),
  asked('tàu vô tránh bão có tốn tiền cảng không', { 'm-gia-cang-ca': 3 }),
  asked('xe máy vào cảng mấy ngàn', { 'm-gia-cang-ca': 3 }),
  asked('ai là thuyền trưởng tàu 41', { 'm-tau-khong-so': 3 }),
  asked('tàu Không số cập bến ở đâu', { 'm-tau-khong-so': 3 }),
  asked('trống đôi cồng ba là của người nào', { 'm-cham-hroi': 3 }),
  asked('how to treat a jellyfish sting', { 'm-swim-safely': 3 }),
  asked('bạn thuyền mua bảo hiểm được không', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('say sóng thì uống thuốc gì', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('cho hỏi nhật ký khai thác chừng nào nộp', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('hết nước ngọt thì uống nước biển được không', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('vớt phải bom trong lưới', { 'm-hoi-dap-nghe-bien': 3 }),
  asked('xin danh sách 13 xã phường ven biển', { 'demo-12': 3 }),
  asked('huyện Tuy An cũ giờ còn mấy xã', { 'demo-10': 3 }),
  asked('muốn góp ý thì gửi thư về đâu', { 'hop-thu': 3 }),
  asked('tàu nào trực cứu nạn ở Vũng Rô', { 'pa-318': 3 }),
  asked('người nuôi tôm hùm có phải sơ tán không', { 'cd-07': 3 }),
  asked('tài liệu nội bộ có được chứa bí mật nhà nước không', { 'demo-9': 3 }),
  asked('đài truyền thanh xã do ai quản lý', { 'qd-1522-2019': 3 }),
  asked('bản tin nào được phát trước', { 'tt-39': 3 }),
  asked('chợ cấm bán thịt gì', { 'cho-phien': 3 }),
  asked('heo bị dịch tả thì làm gì', { 'dich-ta': 3 }),
  asked('ai được nhận học bổng vùng biên', { 'dtts-hoc-bong': 3 }),
  asked('trồng đước để làm gì', { 'ngap-man': 3, 'm-bao-cao-xuan-hoa': 1 }),
  asked('cá nóc nấu chín kỹ có ăn được không', { 'hai-san-co-doc': 3 }),
]

/** Typed with all their marks, where other texts hold the same letters with other marks here and there. */
export const marksThird: readonly JudgedQuery[] = [
  {
    q: 'hộ chiếu',
    relevant: { 'm-loa-ho-chieu': 3, 'm-tam-tru-khach': 2 },
    never: ['m-giao-ban-tuy-an-nam', 'm-bao-cao-xuan-hoa'],
  },
  {
    q: 'bản đồ',
    relevant: { 'demo-4': 3, 'demo-9': 1, 'm-tau-khong-so': 1 },
    never: ['m-hoi-dap-nghe-bien', 'm-bao-cao-xuan-hoa', 'tb-112', 'rut-kinh-nghiem', 'nuoc-mam', 'toa-do-neo'],
  },
  {
    q: 'dân tộc',
    relevant: {
      'hoi-mdrak': 3,
      'dtts-hoc-bong': 3,
      'm-cham-hroi': 2,
      'demo-1': 1,
      'demo-2': 1,
      'demo-4': 1,
      'qd-1191-goc': 1,
    },
    never: ['m-hoi-dap-nghe-bien'],
  },
  {
    q: 'quần đảo',
    relevant: { 'demo-4': 3 },
    never: ['m-giao-ban-tuy-an-nam', 'm-bao-cao-xuan-hoa', 'demo-2', 'demo-11'],
  },
  {
    q: 'tôn giáo',
    relevant: { 'demo-3': 3, 'demo-2': 2, 'demo-1': 1, 'demo-4': 1, 'dien-bien-hoa-binh': 1 },
    never: ['m-giao-ban-tuy-an-nam'],
  },
  { q: 'đạn thật', relevant: { 'm-ban-dan-that': 3 }, never: ['demo-2', 'm-bao-cao-xuan-hoa'] },
  { q: 'chòi canh', relevant: { 'demo-5': 3 }, never: ['m-giao-ban-tuy-an-nam'] },
  { q: 'thợ lặn', relevant: { 'm-bao-cao-xuan-hoa': 3 }, never: ['demo-2', 'm-tau-khong-so'] },
  {
    q: 'câu mực',
    relevant: { 'm-hoi-dap-nghe-bien': 3 },
    never: ['demo-1', 'demo-2', 'demo-4', 'demo-12', 'quang-ngu', 'm-giao-ban-tuy-an-nam'],
  },
  { q: 'lớp dạy bơi', relevant: { 'm-bao-cao-xuan-hoa': 3 }, never: ['demo-9'] },
  {
    q: 'rạn san hô',
    relevant: { 'm-bao-cao-xuan-hoa': 3 },
    never: ['demo-2', 'so-tay-ra-khoi', 'quang-ngu', 'doan-thanh-nien', 'm-giao-ban-tuy-an-nam'],
  },
  { q: 'dầu cặn', relevant: { 'm-hoi-dap-nghe-bien': 3 }, never: ['demo-1', 'demo-9', 'm-giao-ban-tuy-an-nam'] },
  { q: 'rùa biển', relevant: { 'm-hoi-dap-nghe-bien': 3 }, never: ['loa-sua-lua'] },
  { q: 'ngư lôi', relevant: { 'm-hoi-dap-nghe-bien': 3 }, never: ['demo-1', 'demo-2'] },
  { q: 'đỗ xe', relevant: { 'm-giao-ban-tuy-an-nam': 3 }, never: ['demo-2', 'm-hoi-dap-nghe-bien'] },
  {
    // Typed without a mark, la may stand for là: the report has that, and bàn as it was typed.
    q: 'la bàn',
    relevant: { 'm-tau-khong-so': 3 },
    never: ['demo-5', 'demo-6', 'dam-o-loan', 'covid-19', 'm-ban-dan-that'],
  },
  {
    q: 'thổ cẩm',
    relevant: { 'hoi-mdrak': 3 },
    never: ['m-hoi-dap-nghe-bien', 'm-giao-ban-tuy-an-nam', 'm-bao-cao-xuan-hoa'],
  },
  { q: 'cắm mốc', relevant: { 'quoc-gia-lang-gieng': 3 }, never: ['m-hoi-dap-nghe-bien'] },
  { q: 'đáo hạn', relevant: { 'm-giao-ban-tuy-an-nam': 3 } },
  { q: 'bạn thuyền', relevant: { 'm-hoi-dap-nghe-bien': 3, 'thuy-thu': 3 } },
  { q: 'cầu cảng', relevant: { 'm-gia-cang-ca': 3, 'm-quet-ban-giao': 2 } },
  // The scan has no marks.
  { q: 'bàn giao thuyền viên', relevant: { 'm-quet-ban-giao': 3 } },
  { q: 'bỏng nặng ở lưng', relevant: { 'm-quet-ban-giao': 3 } },
  { q: 'tàu hàng, quốc tịch Panama', relevant: { 'm-quet-ban-giao': 3 } },
  // Nothing is about it.
  { q: 'mật ong', never: 'anything' },
  { q: 'cá sấu', never: 'anything' },
  { q: 'tổ yến', never: 'anything' },
  { q: 'gốm sứ', never: 'anything' },
  { q: 'máy bay', never: 'anything' },
  { q: 'sóng thần', never: 'anything' },
]

const LAW_OF_FISHERIES: Readonly<Record<string, Grade>> = { 'm-luat-thuy-san': 3, 'm-nd-26': 2, 'm-nd-37': 2 }

/** How titles begin, and what laws and decrees are called for short, where newer ones cite them. */
export const titlesThird: readonly JudgedQuery[] = [
  { q: 'Luật Thủy sản', relevant: LAW_OF_FISHERIES },
  { q: 'luật thuỷ sản', relevant: LAW_OF_FISHERIES },
  { q: 'luat thuy san', relevant: LAW_OF_FISHERIES },
  { q: 'luật thủy sản 2017', relevant: { 'm-luat-thuy-san': 3 } },
  { q: 'nghị định 26 luật thủy sản', relevant: { 'm-nd-26': 3, 'm-nd-37': 2 } },
  {
    q: 'Nghị định quy định một số điều và biện pháp thi hành Luật Thủy sản',
    relevant: { 'm-nd-26': 3, 'm-nd-37': 2 },
  },
  { q: 'nghị định sửa đổi Nghị định số 26/2019/NĐ-CP', relevant: { 'm-nd-37': 3 } },
  { q: 'Nghị định sửa đổi, bổ sung một số điều', relevant: { 'm-nd-37': 3 } },
  { q: 'NĐ hướng dẫn Luật Thủy sản', relevant: { 'm-nd-26': 3, 'm-nd-37': 3 }, orOffered: true },
  { q: 'Hỏi – đáp cùng bà con', relevant: { 'm-hoi-dap-nghe-bien': 3 } },
  { q: 'Biên bản họp giao ban tháng 10', relevant: { 'm-giao-ban-tuy-an-nam': 3 } },
  { q: 'giao ban', relevant: { 'm-giao-ban-tuy-an-nam': 3, 'giao-ban-ea-hleo': 3 } },
  { q: 'Báo cáo kết quả công tác năm 2025 của Đồn', relevant: { 'm-bao-cao-xuan-hoa': 3 } },
  { q: 'giá dịch vụ cảng cá', relevant: { 'm-gia-cang-ca': 3, 'tb-112': 2 } },
  { q: 'khai báo tạm trú cho người nước ngoài', relevant: { 'm-tam-tru-khach': 3 } },
  { q: 'di tích bến Vũng Rô', relevant: { 'm-tau-khong-so': 3 } },
  { q: 'Luật Bảo vệ bí mật nhà nước', relevant: { 'demo-9': 3 } },
  { q: 'Lời đọc trên loa', relevant: { 'm-loa-ho-chieu': 3 } },
  { q: 'Safety leaflet for visitors', relevant: { 'm-swim-safely': 3 } },
  { q: 'nghị định về khu vực biên giới biển', relevant: { 'nd-71': 3, 'nd-299': 2 } },
]

/** One letter beside the right one, a space that is missing, the keyboard's Vietnamese off. */
export const slipsThird: readonly JudgedQuery[] = [
  offered('hộ chiếuu phổ thông', { 'm-loa-ho-chieu': 3 }, 'hộ chiếu phổ thông'),
  offered('bắn đạn thaatj', { 'm-ban-dan-that': 3 }, 'bắn đạn thật'),
  offered('dạy bơimiễn phí', { 'm-bao-cao-xuan-hoa': 3 }, 'dạy bơi miễn phí'),
  offered('trộm tôm hùn ban đêm', { 'm-bao-cao-xuan-hoa': 3 }, 'trộm tôm hùm ban đêm'),
  offered('ba81n d9a5n tha65t', { 'm-ban-dan-that': 3 }, 'bắn đạn thật'),
  offered('lowps dayj bowi', { 'm-bao-cao-xuan-hoa': 3 }, 'lớp dạy bơi'),
  offered('hooj chieeus', { 'm-loa-ho-chieu': 3, 'm-tam-tru-khach': 2 }, 'hộ chiếu'),
  offered('luật thủy sảm', LAW_OF_FISHERIES, 'luật thủy sản'),
  offered('tàu khôngsố', { 'm-tau-khong-so': 3 }, 'tàu không số'),
  offered('giấy thông hàmh biên giới', { 'm-tam-tru-khach': 3 }, 'giấy thông hành biên giới'),
  offered('nhật ký khia thác', { 'm-hoi-dap-nghe-bien': 3, 'demo-6': 3 }, 'nhật ký khai thác'),
  offered('bảo hiểm thuyền vie6n', { 'm-hoi-dap-nghe-bien': 3 }, 'bảo hiểm thuyền viên'),
  offered('jelyfish sting', { 'm-swim-safely': 3 }, 'jellyfish sting'),
  // The wrong tone.
  { q: 'cảng cá tiên chậu', relevant: { 'm-gia-cang-ca': 3 }, orOffered: true },
  { q: 'hổ trợ nhà sập', relevant: { 'm-giao-ban-tuy-an-nam': 3 }, orOffered: true },
]

/** Numbers, days and years as people write them. */
export const numbersThird: readonly JudgedQuery[] = [
  { q: 'luật số 18 năm 2017 của quốc hội', relevant: { 'm-luat-thuy-san': 3 } },
  { q: 'nđ 37/2024', relevant: { 'm-nd-37': 3 } },
  { q: 'Nghị định số 26/2019/NĐ-CP ngày 08 tháng 3 năm 2019', relevant: { 'm-nd-26': 3 } },
  { q: '19/TB-BCHQS', relevant: { 'm-ban-dan-that': 3 } },
  { q: 'QĐ 44/QĐ-UBND ngày 20/1/2026', relevant: { 'm-gia-cang-ca': 3 } },
  { q: 'bắn đạn ngày 13/5/2026', relevant: { 'm-ban-dan-that': 3 } },
  { q: '16-2-1965', relevant: { 'm-tau-khong-so': 3 } },
  { q: 'báo cáo 412 đồn xuân hòa', relevant: { 'm-bao-cao-xuan-hoa': 3 } },
  { q: 'đêm 19/11', relevant: { 'm-bao-cao-xuan-hoa': 3 } },
  { q: '0983456017', relevant: { 'm-hoi-dap-nghe-bien': 3 } },
]

/** Places, persons, peoples, ships. */
export const namesThird: readonly JudgedQuery[] = [
  { q: 'ho dac thanh', relevant: { 'm-tau-khong-so': 3 } },
  { q: 'người Chăm Hroi', relevant: { 'm-cham-hroi': 3 } },
  { q: 'Ba-na', relevant: { 'm-cham-hroi': 3 } },
  { q: 'đại úy Ksor Bhim', relevant: { 'm-quet-ban-giao': 3 } },
  { q: 'ocean grace', relevant: { 'm-quet-ban-giao': 3 } },
  { q: 'PY-90412-TS', relevant: { 'm-bao-cao-xuan-hoa': 3 } },
  { q: 'Y Phương Mlô', relevant: { 'm-bao-cao-xuan-hoa': 3 } },
  { q: 'hòn Mù U', relevant: { 'm-bao-cao-xuan-hoa': 3 } },
  { q: 'cầu lò gốm', relevant: { 'm-giao-ban-tuy-an-nam': 3 } },
  { q: 'trung tá Đào Duy Tùng', relevant: { 'm-bao-cao-xuan-hoa': 3 } },
]
