import type { PortalContact } from '../portalContext'

/** What this library is, for whoever finds it. */
export function AboutPage({ contact }: { contact: PortalContact }) {
  return (
    <article className="card body">
      <h1>Giới thiệu</h1>
      <p>
        Hải Đăng là thư viện tài liệu phục vụ công tác thông tin đối ngoại ở khu vực biên giới và ven biển. Tài liệu đến
        với đồn biên phòng, ủy ban nhân dân các xã, phường ven biển và người dân.
      </p>
      {contact.agency ? <p>Cơ quan phụ trách: {contact.agency}.</p> : null}
      <h2>Tài liệu ở đây từ đâu ra</h2>
      <p>
        Người biên tập nhập tài liệu kèm nguồn; người khác duyệt rồi mới công bố. Bản đã công bố không sửa được: có thay
        đổi thì ra phiên bản mới, bản cũ ghi rõ “Đã được thay thế”. Tài liệu sai hoặc không còn phù hợp thì bị thu hồi.
      </p>
      <h2>Dùng tài liệu thế nào</h2>
      <ul>
        <li>Tài liệu công khai: ai cũng đọc và tải về được, không cần đăng nhập.</li>
        <li>Tài liệu nội bộ hoặc chỉ nơi nhận: phải đăng nhập; không chuyển ra ngoài phạm vi.</li>
        <li>
          “Bản đang dùng” là bản mới nhất trong thư viện. Hiệu lực pháp lý của văn bản do cơ quan ban hành công bố.
        </li>
        <li>Tài liệu mẫu chỉ để trình diễn, không dùng chính thức.</li>
      </ul>
      <h2>Dùng cho hệ thống khác</h2>
      <p>
        Cổng thông tin, báo chí và hệ thống truyền thanh lấy tài liệu qua giao diện kết nối tại{' '}
        <a href="/api/v1/documents">/api/v1</a>, bằng khóa kết nối do cơ quan phụ trách cấp.
      </p>
    </article>
  )
}
