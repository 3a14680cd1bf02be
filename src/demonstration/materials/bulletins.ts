import { heading, list, note, paragraph } from '../content'
import { demoMaterial } from './demoMaterial'
import { PHU_YEN, POST_TUY_HOA, POST_VUNG_RO, POST_XUAN_DAI, SONG_CAU } from './recipients'

const STORM_SCRIPT = [
  'Đây là diễn tập. Đây là diễn tập. Không có bão thật.',
  'Bản tin truyền thanh khẩn cấp, dùng để diễn tập, gửi chủ tàu, thuyền trưởng và bà con ngư dân.',
  'Trong tình huống diễn tập, có bão gần bờ. Đề nghị chủ tàu, thuyền trưởng làm ngay năm việc.',
  'Một là, tàu đang ở ngoài khơi thì giữ liên lạc, báo vị trí, số người trên tàu và hướng đi cho đồn Biên phòng.',
  'Hai là, đi theo hướng dẫn để tránh, trú bão; không ra khơi khi chưa có thông báo.',
  'Ba là, tàu đã vào bến thì neo đậu chắc chắn, giữ khoảng cách giữa các tàu, đề phòng va đập và cháy nổ.',
  'Bốn là, người già, trẻ em rời lồng bè, chòi canh lên bờ trước; không ai ở lại trên tàu, trên lồng bè khi được yêu cầu lên bờ.',
  'Năm là, nghe loa của đồn Biên phòng và của phường; chỉ làm theo thông báo chính thức, không chia sẻ tin chưa rõ nguồn.',
  'Thấy người hoặc tàu gặp nạn, báo ngay cho đồn Biên phòng hoặc Ủy ban nhân dân phường nơi gần nhất.',
  'Xin nhắc lại: đây là diễn tập.',
].join('\n')

export const stormDrill = demoMaterial({
  key: 'dien-tap-bao',
  ordinal: 5,
  title: 'Diễn tập: lời đọc nhắc tàu thuyền khi có bão',
  type: 'ban-tin-phat-thanh',
  topics: ['phong-chong-thien-tai'],
  targetGroups: ['ngu-dan'],
  access: 'assigned',
  source: 'Tình huống giả định; không dựa trên bản tin dự báo nào.',
  summary: 'Lời đọc cho loa di động và loa truyền thanh trong buổi diễn tập phòng, chống bão. Chỉ đọc trong diễn tập.',
  content: [
    note('Chỉ đọc trong buổi diễn tập đã được thông báo trước. Câu đầu và câu cuối không được bỏ.'),
    heading('Lời đọc'),
    ...STORM_SCRIPT.split('\n').map(paragraph),
    heading('Cách đọc'),
    list(
      'Đọc chậm, mỗi câu ngừng một nhịp; đọc hai lượt, cách nhau một phút.',
      'Đọc xong bấm “Đã phát” và ghi số lượt.',
      'Có bão thật: không dùng bản này, chờ bản tin chính thức.',
    ),
  ],
  script: STORM_SCRIPT,
  bulletin: { priority: 'khan-cap', validForDays: 30 },
  files: [{ key: 'dien-tap-bao', role: 'main' }],
  assignments: [{ units: [POST_TUY_HOA, PHU_YEN], confirm: false, acknowledgedBy: [] }],
})

const FISHING_SCRIPT = [
  'Thưa bà con ngư dân. Khai thác bất hợp pháp, không báo cáo và không theo quy định là việc làm hại đến nguồn lợi biển và đến chính nghề cá của chúng ta.',
  'Bất hợp pháp là đánh bắt khi không được phép, hoặc trong vùng biển của nước khác.',
  'Không báo cáo là không khai, hoặc khai sai, những gì đã đánh bắt được.',
  'Không theo quy định là đánh bắt trái với quy định về nghề, về vùng, về mùa vụ.',
  'Trước khi ra khơi, bà con kiểm tra đủ giấy tờ của tàu và của người đi biển.',
  'Khi ở trên biển, giữ thiết bị giám sát hành trình luôn hoạt động, ghi nhật ký khai thác đầy đủ, không sang vùng biển nước ngoài.',
  'Khi về bến, khai báo đúng sản lượng.',
  'Chưa rõ điều gì, bà con hỏi đồn Biên phòng nơi gần nhất. Giữ biển hôm nay là giữ nghề cho con cháu mai sau.',
].join('\n')

export const fishingBulletin = demoMaterial({
  key: 'chong-khai-thac-iuu',
  ordinal: 6,
  title: 'Chống khai thác IUU: lời đọc 60 giây',
  type: 'ban-tin-phat-thanh',
  topics: ['chong-khai-thac-iuu'],
  targetGroups: ['ngu-dan'],
  access: 'public',
  source: 'Hải Đăng biên soạn; nghĩa của từ viết tắt IUU: bất hợp pháp, không báo cáo và không theo quy định.',
  summary: 'Lời đọc khoảng 60 giây cho loa truyền thanh và loa di động ở bến cá; từ viết tắt IUU đã đọc đầy đủ.',
  content: [
    heading('Lời đọc'),
    ...FISHING_SCRIPT.split('\n').map(paragraph),
    heading('Ghi chú cho người đọc'),
    list(
      'Lời đọc không có chữ viết tắt; không đọc từng chữ cái “I-U-U”.',
      'Nên phát khi tàu chuẩn bị ra khơi và khi tàu về bến.',
      'Mức xử phạt và quy định chi tiết: không nêu ở đây; hỏi đồn Biên phòng để có văn bản mới nhất.',
    ),
  ],
  script: FISHING_SCRIPT,
  bulletin: { priority: 'uu-tien', validForDays: 180 },
  files: [{ key: 'chong-khai-thac-iuu', role: 'main' }],
  assignments: [{ units: [POST_XUAN_DAI, POST_TUY_HOA, POST_VUNG_RO, SONG_CAU], confirm: false, acknowledgedBy: [] }],
})
