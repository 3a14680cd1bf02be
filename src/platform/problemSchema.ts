import { z } from 'zod'

export const fieldFaultSchema = z.object({
  path: z.string().describe('Tên mục sai, như người gửi đã viết, ví dụ `limit` hoặc `topic.0`.'),
  message: z.string().describe('Một câu tiếng Việt.'),
})

/** What `problemResponse.ts` answers to every refusal. Source: RFC 9457. */
export const problemSchema = z.object({
  type: z.string().regex(/^\/loi\/[a-z]+\/[a-z-]+$/),
  code: z
    .string()
    .regex(/^[a-z]+\/[a-z-]+$/)
    .describe('`<khâu>/<điều sai>`: dùng để xử lý bằng chương trình.'),
  title: z.string(),
  status: z.int().min(400).max(599),
  detail: z.string().describe('Câu tiếng Việt cho người dùng đọc.'),
  errors: z.exactOptional(
    z.array(
      fieldFaultSchema.extend({
        name: z.literal('ValidationError'),
        data: z.object({ errors: z.array(fieldFaultSchema) }).describe('Cùng nội dung, cho biểu mẫu quản trị.'),
      }),
    ),
  ),
  'violated-policies': z
    .exactOptional(z.array(z.string()))
    .describe('Tên các giới hạn đã vượt quá, như trong `RateLimit-Policy`.'),
})
