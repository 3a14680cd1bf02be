/** The words of the pages for what the catalogue tells in codes. Source: the project's glossary of terms. */
export const ACCESS_LABELS = { public: 'Công khai', internal: 'Nội bộ', assigned: 'Chỉ nơi nhận' } as const

export const PRIORITY_LABELS = { 'khan-cap': 'Khẩn cấp', 'uu-tien': 'Ưu tiên', 'thong-thuong': 'Thông thường' } as const

export const FILE_ROLE_LABELS = {
  main: 'Tệp gốc',
  annex: 'Phụ lục',
  audio: 'Tệp âm thanh',
  video: 'Video',
  image: 'Ảnh',
  rendition: 'Bản rút gọn',
} as const

const MEDIA_KINDS: Record<string, string> = {
  'application/pdf': 'PDF',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word (DOCX)',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Bảng tính (XLSX)',
  'text/plain': 'Văn bản (TXT)',
  'audio/mpeg': 'Âm thanh (MP3)',
  'video/mp4': 'Video (MP4)',
  'image/png': 'Ảnh (PNG)',
  'image/jpeg': 'Ảnh (JPEG)',
  'image/webp': 'Ảnh (WebP)',
}

/** What kind of file this is, in words that say whether a phone can open it. */
export function mediaKind(mediaType: string): string {
  return MEDIA_KINDS[mediaType] ?? 'Tệp'
}

/** A length of time as it is said: `45 giây`, `2 phút 5 giây`. */
export function spokenLength(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds))
  const minutes = Math.floor(whole / 60)
  const rest = whole % 60
  return [minutes > 0 ? `${minutes} phút` : '', rest > 0 ? `${rest} giây` : ''].filter(Boolean).join(' ')
}
