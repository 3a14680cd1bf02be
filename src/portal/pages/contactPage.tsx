import type { PortalContact } from '../portalContext'

/** Who answers for this; says so plainly where the operator has not set it. */
export function ContactPage({ contact }: { contact: PortalContact }) {
  const rows = [
    { name: 'Cơ quan phụ trách', value: contact.agency },
    { name: 'Địa chỉ', value: contact.address },
    { name: 'Điện thoại', value: contact.phone, href: `tel:${contact.phone?.replace(/[^\d+]/g, '')}` },
    { name: 'Thư điện tử', value: contact.email, href: `mailto:${contact.email}` },
  ].filter((row) => row.value)
  return (
    <article className="card body">
      <h1>Liên hệ</h1>
      {rows.length === 0 ? (
        <p className="say warn">
          Đơn vị vận hành chưa khai thông tin liên hệ. Hãy hỏi cơ quan đã cấp tài khoản cho bạn.
        </p>
      ) : (
        <table className="facts">
          <tbody>
            {rows.map((row) => (
              <tr key={row.name}>
                <th scope="row">{row.name}</th>
                <td>{row.href ? <a href={row.href}>{row.value}</a> : row.value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <h2>Khi nào cần liên hệ</h2>
      <ul>
        <li>Tài liệu có chỗ sai, đã cũ, hoặc không mở được.</li>
        <li>Không đăng nhập được, hoặc người phụ trách của đơn vị đã thay đổi.</li>
        <li>Thấy tài liệu có dấu chỉ độ mật: dừng đọc, không tải về, không chuyển tiếp, báo ngay.</li>
      </ul>
    </article>
  )
}
