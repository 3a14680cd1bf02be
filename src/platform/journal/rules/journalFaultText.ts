import type { JournalFault } from './verifyChain'

/** One line in Vietnamese for whoever checks the journal: which event, and what was done to it. */
export function journalFaultText(fault: JournalFault): string {
  switch (fault.kind) {
    case 'altered':
      return `Sự kiện số ${fault.seq}: nội dung đã bị sửa.`
    case 'missing':
      return `Sự kiện số ${fault.seq}: bị thiếu.`
    case 'reordered':
      return `Sự kiện số ${fault.seq}: không nối tiếp sự kiện đứng trước (bị đổi chỗ, hoặc sự kiện trước đã bị sửa).`
    case 'misfiled':
      return `Sự kiện số ${fault.seq}: người làm hoặc đối tượng dùng để tra cứu đã bị sửa, nên lọc sẽ bỏ sót.`
    case 'appended':
      return `Sự kiện số ${fault.seq}: bị thêm vào, không có chữ ký nào xác nhận.`
    case 'truncated':
      return `Nhật ký dừng ở số ${fault.seq}, nhưng đã ký đến số lớn hơn (${headName(fault.head)}): phần cuối đã bị cắt.`
    case 'recomputed':
      return `Sự kiện số ${fault.seq}: khác với lúc ký (${headName(fault.head)}); chuỗi mã băm đã bị tính lại.`
    case 'forged-head':
      return `Chữ ký ở sự kiện số ${fault.seq} (${headName(fault.head)}) không phải của hệ thống này.`
  }
}

function headName(head: string): string {
  return head === 'current' ? 'chữ ký mới nhất' : `chữ ký ngày ${head}`
}
