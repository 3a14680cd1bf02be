import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ErasureQuestion } from './proveErased'

type Asked = Omit<ErasureQuestion, 'texts'>

/** Shorter phrases are found anywhere. */
const SHORTEST_PHRASE = 8

const LISTS = { type: 'string', multiple: true, default: [] as string[] } as const

/** What `purge:prove` was asked, or what is wrong with it, in a Vietnamese sentence. */
export function readErasureArguments(args: string[]): Asked | { fault: string } {
  try {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { file: LISTS, sha256: LISTS, phrase: LISTS, 'phrase-file': LISTS, also: LISTS },
    })
    const phrases = [...values.phrase, ...values['phrase-file'].flatMap(linesOf)]
      .map((text) => text.trim())
      .filter(Boolean)
    const sha256 = values.sha256.map((text) => text.trim().toLowerCase())
    const asked = { documentId: positionals[0] ?? null, sha256, files: values.file, phrases, also: values.also }
    const fault = faultIn(asked, positionals)
    return fault ? { fault } : asked
  } catch (error) {
    return { fault: isAboutArguments(error) ? 'Không hiểu cách gọi lệnh.' : 'Không đọc được tệp cụm từ.' }
  }
}

function isAboutArguments(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
}

function faultIn({ documentId, sha256, files, phrases }: Asked, positionals: string[]): string | null {
  if (positionals.length > 1) return 'Mỗi lần chỉ hỏi một tài liệu.'
  if (!documentId && sha256.length + files.length + phrases.length === 0) return 'Chưa nêu cần tìm gì.'
  if (documentId && !/^[0-9a-f-]{36}$/.test(documentId)) return `"${documentId}" không phải mã tài liệu.`
  if (sha256.some((text) => !/^[0-9a-f]{64}$/.test(text))) return 'Mã băm SHA-256 gồm 64 chữ số thập lục phân.'
  const short = phrases.find((phrase) => phrase.length < SHORTEST_PHRASE)
  return short === undefined ? null : `Cụm từ cần ít nhất ${SHORTEST_PHRASE} ký tự: ngắn hơn thì ở đâu cũng thấy.`
}

function linesOf(path: string): string[] {
  return readFileSync(path, 'utf8').split(/\r?\n/)
}
