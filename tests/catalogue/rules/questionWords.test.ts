import { describe, expect, it } from '@jest/globals'
import { questionWords } from '../../../src/catalogue/rules/questionWords'
import { syllablesOf } from '../../../src/catalogue/rules/searchTerms'

function rest(text: string): string {
  const words = syllablesOf(text)
  const asking = questionWords(words)
  return words
    .filter((_, at) => !asking.has(at))
    .map(({ marked }) => marked)
    .join(' ')
}

describe('questionWords', () => {
  it.each([
    ['đăng ký tàu cá ở đâu', 'đăng ký tàu cá'],
    ['dang ky tau ca o dau?', 'dang ky tau ca'],
    ['bị sứa lửa thì làm gì', 'sứa lửa'],
    ['làm thế nào để nhận biết tin giả', 'nhận biết tin giả'],
    ['quân nhân có được dùng mạng không', 'quân nhân dùng mạng'],
    ['mức phạt là bao nhiêu ạ', 'mức phạt'],
    ['IUU là gì', 'iuu'],
    ['Căn cứ Luật Biên phòng', 'luật biên phòng'],
    ['theo quyết định 637', 'quyết định 637'],
    ['dùng kích điện phạt bao nhiêu tiền', 'dùng kích điện phạt'],
    ['tìm giúp tôi văn bản về tàu cá', 'tàu cá'],
    ['quy định mới nhất về khu vực biên giới', 'khu vực biên giới'],
    ['công điện ứng phó bão mới nhất', 'công điện ứng phó bão'],
    ['cấm biển từ mấy giờ', 'cấm biển'],
    ['các đồn ở Phú Yên gồm những đồn nào', 'đồn phú yên'],
    ['xin cho biết mức phạt', 'mức phạt'],
    ['cho tôi xin lịch phát thanh', 'lịch phát thanh'],
    ['tôi muốn tìm tài liệu về nhân quyền', 'nhân quyền'],
    ['toi can tim van ban ve nhan quyen', 'nhan quyen'],
    ['thông tin về cá nóc', 'cá nóc'],
    ['ai là người gác cột mốc', 'người gác cột mốc'],
    ['ở đâu bán nước mắm', 'bán nước mắm'],
    ['huyện Tuy An còn không', 'huyện tuy an'],
    ['xã An Cư bây giờ thuộc xã nào', 'xã an cư'],
    ['vào vịnh gọi kênh nào', 'vịnh gọi kênh'],
    ['vao vinh goi kenh nào', 'vao vinh goi kenh'],
    ['tàu nào trực cứu nạn ở Vũng Rô', 'tàu trực cứu nạn vũng rô'],
    ['bữa nào bắn đạn thật', 'bắn đạn thật'],
    ['chích ngừa cho chó bữa nào', 'chích ngừa chó'],
    ['đài truyền thanh xã do ai quản lý', 'đài truyền thanh xã quản lý'],
    ['xe máy vào cảng mấy ngàn', 'xe máy cảng'],
    ['muốn góp ý thì gửi thư về đâu', 'góp ý gửi thư'],
    ['trồng đước để làm gì', 'trồng đước'],
    ['mat khau dai it nhat bao nhieu ky tu', 'mat khau dai it nhat ky tu'],
    ['ai ký quyết định', 'ký quyết định'],
    ['lợn bỏ ăn báo ai', 'lợn bỏ ăn báo'],
    ['nộp nhật ký khai thác cho ai', 'nộp nhật ký khai thác'],
    ['giấy tờ cần có trước khi ra khơi', 'giấy tờ trước khi ra khơi'],
    ['tàu cá đã đăng kiểm chưa', 'tàu cá đã đăng kiểm'],
  ])('leave of %j %j', (text, expected) => {
    expect(rest(text)).toBe(expected)
  })

  it.each([
    'tàu ba không',
    'căn cứ cách mạng',
    'theo dõi tàu cá',
    'có gì',
    'ở đâu',
    'bien gi',
    'la gi',
    'thì',
    '',
    'cái gì của ai',
    'gửi tài liệu về huyện',
    'tài liệu về',
    'tìm giúp',
    'mới nhất',
    'thông tin đối ngoại',
    'thông tin cho các xã có biển',
    'ứng dụng AI cho đồn biên phòng',
    'ứng dụng AI',
    'bao ai',
    'Ai Cập',
    'hỗ trợ xây nhà',
    'ho tro xay nha',
    'phòng bệnh hen',
    'guong di dau',
    'may tien',
    've dau',
    'co may',
    'den dau',
    'muon mau',
    'Quyết định số 1191/QĐ-TTg của Thủ tướng Chính phủ',
  ])('are none in %j', (text) => {
    expect(rest(text)).toBe(
      syllablesOf(text)
        .map(({ marked }) => marked)
        .join(' '),
    )
  })
})
