import { APPROVAL_PROBLEMS } from './approvalProblems'
import { ACKNOWLEDGE_PROBLEMS } from './problemsOfAcknowledge'
import { ASSIGN_PROBLEMS } from './problemsOfAssign'
import { REPORT_PROBLEMS } from './problemsOfReport'
import { EQUIPMENT_PROBLEMS } from './problemsOfEquipment'
import { OFFICER_PROBLEMS } from './problemsOfOfficers'
import { REMOVAL_PROBLEMS } from './removalProblems'

/**
 * Every refusal that the server can give: code → HTTP status, and title and detail in Vietnamese.
 * A code is `<stage>/<what-is-wrong>`; `type` in the answer is `/loi/<code>`. Source: RFC 9457.
 */
export const PROBLEMS = {
  'platform/not-found': {
    status: 404,
    title: 'Không tìm thấy',
    detail: 'Không có nội dung này, hoặc bạn không có quyền xem. Hãy kiểm tra lại địa chỉ hoặc đăng nhập.',
  },
  'platform/unauthenticated': {
    status: 401,
    title: 'Cần đăng nhập',
    detail: 'Hãy đăng nhập rồi thử lại. Phiên đăng nhập hoặc khóa kết nối có thể đã hết hạn hoặc bị thu hồi.',
  },
  'platform/forbidden': {
    status: 403,
    title: 'Không được phép',
    detail: 'Tài khoản của bạn không được làm việc này. Hãy liên hệ người quản trị nếu cần.',
  },
  'platform/invalid-input': {
    status: 400,
    title: 'Dữ liệu chưa đúng',
    detail: 'Hãy sửa các mục được nêu rồi gửi lại.',
  },
  'platform/invalid-json': {
    status: 400,
    title: 'Nội dung gửi lên không phải JSON',
    detail: 'Hãy gửi nội dung JSON đúng cú pháp, bảng mã UTF-8.',
  },
  'platform/too-large': {
    status: 413,
    title: 'Nội dung gửi lên quá lớn',
    detail: 'Hãy giảm dung lượng rồi gửi lại.',
  },
  'platform/head-too-long': {
    status: 431,
    title: 'Yêu cầu quá dài',
    detail: 'Địa chỉ hoặc các trường đầu của yêu cầu quá dài. Hãy rút ngắn rồi gửi lại.',
  },
  'platform/invalid-request': {
    status: 400,
    title: 'Yêu cầu sai cú pháp',
    detail: 'Máy chủ không đọc được yêu cầu. Hãy gửi lại theo đúng giao thức HTTP.',
  },
  'platform/too-slow': {
    status: 408,
    title: 'Yêu cầu đến quá chậm',
    detail: 'Yêu cầu chưa đến đủ trong thời gian cho phép. Hãy gửi lại.',
  },
  'platform/unsupported-media-type': {
    status: 415,
    title: 'Kiểu nội dung không được nhận',
    detail: 'Máy chủ không đọc được kiểu nội dung hoặc kiểu nén đã gửi.',
  },
  'platform/method-not-allowed': {
    status: 405,
    title: 'Không có thao tác này',
    detail: 'Địa chỉ này không nhận thao tác được gửi.',
  },
  'platform/conflict': {
    status: 409,
    title: 'Có người khác vừa thay đổi',
    detail: 'Có người khác vừa thay đổi cùng nội dung. Hãy tải lại rồi thử lần nữa.',
  },
  'platform/too-many-requests': {
    status: 429,
    title: 'Gửi quá nhiều yêu cầu',
    detail: 'Hãy đợi một lát rồi thử lại.',
  },
  'platform/unavailable': {
    status: 503,
    title: 'Hệ thống tạm thời chưa sẵn sàng',
    detail: 'Hãy thử lại sau ít phút.',
  },
  'platform/overloaded': {
    status: 503,
    title: 'Máy chủ đang quá tải',
    detail: 'Đang có quá nhiều yêu cầu cùng lúc nên yêu cầu này chưa được thực hiện. Hãy gửi lại sau vài giây.',
  },
  'platform/internal': {
    status: 500,
    title: 'Hệ thống gặp lỗi',
    detail: 'Yêu cầu chưa được thực hiện. Hãy thử lại; nếu vẫn lỗi, báo người quản trị kèm thời điểm xảy ra.',
  },
  'platform/act-failed': {
    status: 500,
    title: 'Việc này chưa được thực hiện',
    detail: 'Có lỗi ở giữa chừng nên không có gì được ghi lại. Hãy thử lại.',
  },
  'platform/csrf': {
    status: 403,
    title: 'Biểu mẫu đã hết hạn',
    detail: 'Hãy tải lại trang rồi gửi lại biểu mẫu.',
  },
  'platform/sign-in-failed': {
    status: 401,
    title: 'Chưa đăng nhập được',
    detail: 'Tên đăng nhập hoặc mật khẩu không đúng.',
  },

  'ingest/empty-file': {
    status: 400,
    title: 'Tệp rỗng',
    detail: 'Tệp không có nội dung (0 byte). Hãy kiểm tra tệp rồi tải lên lại.',
  },
  'ingest/no-file': { status: 400, title: 'Chưa có tệp', detail: 'Hãy chọn một tệp để tải lên.' },
  'ingest/one-file-only': {
    status: 400,
    title: 'Chỉ nhận từng tệp một',
    detail: 'Mỗi lần tải lên chỉ nhận một tệp. Hãy tải từng tệp lên.',
  },
  'ingest/too-large': {
    status: 413,
    title: 'Tệp quá lớn',
    detail: 'Tệp vượt quá dung lượng cho phép. Hãy chia nhỏ hoặc giảm dung lượng rồi tải lên lại.',
  },
  'ingest/interrupted': {
    status: 400,
    title: 'Tải lên bị ngắt',
    detail: 'Tệp chưa đến đủ nên không được lưu. Hãy tải lên lại.',
  },
  'ingest/type-not-allowed': {
    status: 415,
    title: 'Loại tệp không được nhận',
    detail: 'Thư viện nhận PDF, DOCX, XLSX, ảnh PNG/JPEG/WebP, văn bản TXT, âm thanh MP3 và video MP4.',
  },
  'ingest/content-mismatch': {
    status: 415,
    title: 'Nội dung tệp không đúng loại',
    detail: 'Nội dung bên trong không khớp với phần mở rộng của tên tệp. Hãy kiểm tra lại tệp.',
  },
  'ingest/bad-name': {
    status: 400,
    title: 'Tên tệp không hợp lệ',
    detail: 'Tên tệp rỗng hoặc có ký tự không dùng được. Hãy đổi tên rồi tải lên lại.',
  },
  'ingest/by-address': {
    status: 400,
    title: 'Không nhận tệp theo địa chỉ',
    detail: 'Máy chủ không tải tệp từ địa chỉ khác. Hãy gửi chính tệp đó lên.',
  },
  'ingest/not-ready': {
    status: 409,
    title: 'Tệp chưa dùng được',
    detail: 'Tệp còn đang kiểm tra, đang chờ thẩm định hoặc bị cách ly, nên chưa dùng được cho tài liệu.',
  },
  'ingest/not-declared': {
    status: 400,
    title: 'Thiếu cam đoan',
    detail: 'Người tải lên phải cam đoan tệp không chứa bí mật nhà nước.',
  },

  'review/illegal-transition': {
    status: 409,
    title: 'Không làm được ở trạng thái này',
    detail: 'Trạng thái hiện tại của tài liệu không cho phép việc này. Hãy tải lại trang để xem trạng thái mới.',
  },
  'review/self-approval': {
    status: 403,
    title: 'Không được tự duyệt',
    detail: 'Người đã soạn hoặc sửa tài liệu không được duyệt chính tài liệu đó. Hãy nhờ người duyệt khác.',
  },
  'review/not-permitted': {
    status: 403,
    title: 'Không có quyền làm việc này',
    detail: 'Vai trò của bạn không được thực hiện việc này với tài liệu.',
  },
  'review/checklist-incomplete': {
    status: 400,
    title: 'Chưa soát đủ các mục',
    detail: 'Phải xác nhận từng mục trong phiếu soát trước khi duyệt.',
  },
  'review/note-required': {
    status: 400,
    title: 'Thiếu lý do',
    detail: 'Hãy ghi lý do trả lại để người soạn biết cần sửa gì.',
  },
  'review/approval-void': {
    status: 409,
    title: 'Phê chuẩn không còn hiệu lực',
    detail: 'Nội dung đã thay đổi sau khi duyệt, nên phải trình duyệt lại.',
  },
  'review/duplicate-number': {
    status: 409,
    title: 'Trùng số, ký hiệu',
    detail: 'Đã có tài liệu cùng số, ký hiệu của cơ quan này trong năm đó.',
  },
  'review/incomplete': {
    status: 400,
    title: 'Tài liệu chưa đủ để trình duyệt',
    detail: 'Hãy bổ sung các mục được nêu rồi trình duyệt lại.',
  },
  'review/no-comment': {
    status: 400,
    title: 'Chưa có lời góp ý',
    detail: 'Hãy viết lời góp ý rồi gửi lại.',
  },
  'review/read-only': {
    status: 409,
    title: 'Tài liệu đang khóa sửa',
    detail: 'Chỉ sửa được bản nháp. Hãy rút lại hoặc mở bản sửa đổi trước.',
  },

  ...APPROVAL_PROBLEMS,

  'publish/reason-required': { status: 400, title: 'Thiếu lý do', detail: 'Hãy ghi lý do.' },
  'publish/in-the-past': {
    status: 400,
    title: 'Thời điểm đã qua',
    detail: 'Thời điểm hẹn công bố phải ở sau hiện tại.',
  },
  'publish/relation-loop': {
    status: 409,
    title: 'Quan hệ giữa các tài liệu chưa đúng',
    detail:
      'Tài liệu được nêu đã thay thế, bãi bỏ, sửa đổi hoặc đính chính chính tài liệu này. Hãy xem lại phần quan hệ.',
  },

  ...REMOVAL_PROBLEMS,
  ...ASSIGN_PROBLEMS,
  ...REPORT_PROBLEMS,
  ...EQUIPMENT_PROBLEMS,
  ...OFFICER_PROBLEMS,

  'catalogue/withdrawn': {
    status: 410,
    title: 'Tài liệu đã được thu hồi',
    detail: 'Tài liệu này đã được thu hồi, không còn được sử dụng.',
  },
  'catalogue/unit-out-of-scope': {
    status: 403,
    title: 'Đơn vị ngoài phạm vi của bạn',
    detail: 'Bạn chỉ xem được theo đơn vị thuộc phạm vi của mình.',
  },
  'catalogue/bad-cursor': {
    status: 400,
    title: 'Con trỏ trang không hợp lệ',
    detail: 'Hãy dùng nguyên giá trị "next" mà máy chủ đã trả, hoặc bắt đầu lại từ đầu.',
  },

  'deliver/range-not-satisfiable': {
    status: 416,
    title: 'Khoảng byte không hợp lệ',
    detail: 'Khoảng byte được hỏi nằm ngoài tệp. Hãy tải lại từ đầu.',
  },

  'deliver/nothing-to-resend': {
    status: 409,
    title: 'Không có gì phải gửi lại',
    detail: 'Địa chỉ này đang được gửi bình thường. Hãy tải lại trang để xem tình trạng mới.',
  },

  ...ACKNOWLEDGE_PROBLEMS,
} as const satisfies Record<string, { status: number; title: string; detail: string }>

export type ProblemCode = keyof typeof PROBLEMS

/** The status, title and general sentence of a refusal. */
export function problemOf(code: ProblemCode): { status: number; title: string; detail: string } {
  return PROBLEMS[code]
}
