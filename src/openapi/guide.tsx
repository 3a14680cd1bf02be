import type { ReactNode } from 'react'
import { problemOf } from '../platform/problems'
import { COMMON_REFUSALS } from './operations'
import { Answered } from './operationText'
import { problemWords } from './responses'

export type GuideSection = { id: string; title: string; text: (at: { origin: string }) => ReactNode }

/** What a developer must know before the first call, in the order in which it is needed. */
export const GUIDE: readonly GuideSection[] = [
  {
    id: 'bat-dau',
    title: 'Bắt đầu',
    text: ({ origin }) => (
      <>
        <p>Tài liệu công khai đọc được ngay, không cần khóa:</p>
        <pre>
          <code>{`curl '${origin}/api/v1/documents?limit=5'`}</code>
        </pre>
        <p>
          Câu trả lời là JSON, UTF-8, chữ ở dạng NFC. Ngày viết <code>YYYY-MM-DD</code> theo lịch Việt Nam; thời điểm
          viết theo ISO 8601, giờ UTC. Mã (<code>id</code>) không bao giờ đổi.
        </p>
      </>
    ),
  },
  {
    id: 'khoa',
    title: 'Xin khóa kết nối',
    text: () => (
      <p>
        Tài liệu nội bộ và tài liệu gửi riêng cho đơn vị cần khóa kết nối. Hãy liên hệ cơ quan quản lý thư viện (
        <a href="/lien-he">trang Liên hệ</a>), nêu tên hệ thống, đơn vị, chủ đề và phạm vi cần đọc. Quản trị hệ thống
        tạo khóa trong mục Hệ thống kết nối; khóa chỉ hiện một lần. Hãy giữ khóa trên máy chủ của bạn, không đặt trong
        trang web hay ứng dụng. Lộ khóa: báo ngay để thu hồi.
      </p>
    ),
  },
  {
    id: 'xac-thuc',
    title: 'Xác thực',
    text: () => (
      <>
        <p>
          Gửi khóa trong mỗi lần hỏi: <code>Authorization: Bearer KHÓA</code>. Người có tài khoản có thể dùng{' '}
          <code>Authorization: JWT TOKEN</code>, token lấy từ <code>POST /api/users/login</code>.
        </p>
        <p>
          Khóa sai, hết hạn hoặc đã thu hồi: 401, không bao giờ được coi như người không có khóa. Trang web của nơi khác
          chỉ đọc được phần công khai (CORS <code>*</code>, không kèm cookie).
        </p>
      </>
    ),
  },
  {
    id: 'loi',
    title: 'Khi bị từ chối',
    text: () => (
      <>
        <p>
          Mọi lỗi là <code>application/problem+json</code> (RFC 9457): xử lý theo <code>code</code>, hiện cho người dùng{' '}
          <code>title</code> và <code>detail</code>. Dữ liệu sai có thêm <code>errors</code>, mỗi mục một{' '}
          <code>path</code> và <code>message</code>. Nội dung không có và nội dung không được xem đều là 404. Gặp 429
          hoặc 503: đợi số giây trong <code>Retry-After</code> rồi hỏi lại.
        </p>
        <p>Mọi địa chỉ đều có thể trả:</p>
        <dl>
          {COMMON_REFUSALS.map((code) => (
            <Answered key={code} status={problemOf(code).status} words={problemWords([code])} />
          ))}
        </dl>
      </>
    ),
  },
  {
    id: 'phan-trang',
    title: 'Phân trang',
    text: () => (
      <p>
        Danh sách tài liệu trả <code>next</code>. Gửi lại nguyên giá trị đó trong <code>cursor</code>, các tham số khác
        giữ nguyên, đến khi <code>next</code> là <code>null</code>. Tài liệu mới công bố giữa chừng không làm trùng hay
        sót trang.
      </p>
    ),
  },
  {
    id: 'theo-doi',
    title: 'Giữ một bản sao luôn đúng',
    text: () => (
      <>
        <ol>
          <li>
            Hỏi <code>GET /api/v1/changes</code> không có <code>since</code>. Với mỗi mục: <code>upsert</code> thì ghi
            đè theo <code>id</code>, <code>remove</code> thì bỏ bản đang giữ.
          </li>
          <li>
            Lưu <code>next</code> cùng lúc với các mục. Còn <code>more: true</code> thì hỏi tiếp ngay bằng{' '}
            <code>since=next</code>.
          </li>
          <li>
            Hết thì hỏi lại với <code>wait=30</code>: máy chủ trả lời ngay khi có thay đổi, muộn nhất sau 30 giây. Thu
            hồi đến nơi trong khoảng một giây.
          </li>
          <li>
            Gặp <code>reset: true</code>: bỏ hết, bắt đầu lại từ <code>next</code> kèm theo.
          </li>
        </ol>
        <p>
          Không xử lý <code>remove</code> nghĩa là tiếp tục dùng tài liệu đã bị thu hồi. Gửi lượt ghi nhận{' '}
          <code>removed</code> sau khi đã hủy.
        </p>
      </>
    ),
  },
  {
    id: 'con-dung',
    title: 'Tài liệu còn dùng được không',
    text: () => (
      <>
        <p>
          <code>state</code> khác <code>current</code> thì không phổ biến nữa: <code>superseded</code> đã được thay thế
          (bởi <code>supersededBy</code>, nếu bạn được xem), <code>expired</code> đã quá ngày dùng hoặc bị bãi bỏ.{' '}
          <code>effectStatus</code> nói theo ngày ghi trong tài liệu, đổi lúc 00:00 giờ Việt Nam; thư viện không xác
          nhận hiệu lực pháp lý.
        </p>
        <p>
          Trước khi dùng, xem <code>amendedBy</code>, <code>correctedBy</code>, <code>repealedBy</code>: tài liệu nào đã
          sửa đổi, đính chính, bãi bỏ tài liệu này, và phần nào (<code>parts</code>). Mọi thay đổi ấy đều có trong{' '}
          <code>/api/v1/changes</code>.
        </p>
      </>
    ),
  },
  {
    id: 'tiet-kiem',
    title: 'Hỏi ít, tải ít',
    text: () => (
      <p>
        Giữ <code>ETag</code> và gửi lại trong <code>If-None-Match</code>: không có gì mới thì chỉ nhận 304. Câu trả lời
        được nén khi có <code>Accept-Encoding: gzip</code>. Tệp tải tiếp được bằng <code>Range</code>; kiểm tra bằng
        SHA-256 trong địa chỉ. Khóa có giới hạn thì mỗi câu trả lời có <code>RateLimit</code>.
      </p>
    ),
  },
  {
    id: 'phien-ban',
    title: 'Phiên bản và ngừng dùng',
    text: () => (
      <ul>
        <li>
          <code>/api/v1</code> chỉ thêm: địa chỉ, tham số, thành phần và giá trị mới. Chương trình phải bỏ qua những gì
          chưa biết.
        </li>
        <li>Ý nghĩa của những gì đã có không đổi.</li>
        <li>
          Phần sẽ bỏ được báo trước ít nhất mười hai tháng: câu trả lời có <code>Deprecation</code> (RFC 9745) và{' '}
          <code>Sunset</code> (RFC 8594), trang này nêu cách thay thế.
        </li>
        <li>
          Thay đổi không tương thích nằm ở <code>/api/v2</code>; <code>/api/v1</code> tiếp tục chạy ít nhất mười hai
          tháng.
        </li>
      </ul>
    ),
  },
]
