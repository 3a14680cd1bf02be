import { describe, expect, it } from '@jest/globals'
import { vi } from '@payloadcms/translations/languages/vi'
import { deepMergeSimple } from 'payload/shared'
import { adminWords } from '../../src/admin/adminWords'

type WordTable = Record<string, Record<string, string>>

// Payload types each key by name; the tests go through all of them.
const stock = vi.translations as unknown as WordTable
const ours: WordTable = adminWords.vi

describe('the panel’s words', () => {
  it('replaces words of Payload only, by the names that Payload has for them', () => {
    const unknown = entriesOf(ours).filter(([group, key]) => stock[group]?.[key] === undefined)
    expect(unknown).toEqual([])
  })

  it('leaves no word standing that the glossary forbids, nor a foreign one', () => {
    const shown = entriesOf(deepMergeSimple<WordTable>(stock, ours))
    expect(shown.length).toBeGreaterThan(400)
    expect(shown.filter(([, , words]) => FORBIDDEN.test(withoutPlaces(words)))).toEqual([])
  })

  it('keeps every place where Payload puts in a value, unless the sentence is about something else', () => {
    const lost = entriesOf(ours).filter(
      ([group, key, words]) =>
        placesOf(words) !== placesOf(stock[group]?.[key] ?? '') && !RETOLD.has(`${group}:${key}`),
    )
    expect(lost).toEqual([])
  })

  it('says publish and withdraw in the words of the glossary', () => {
    const { version } = deepMergeSimple<WordTable>(stock, ours)
    expect(version).toMatchObject({ publish: 'Công bố', unpublish: 'Thu hồi', draft: 'Bản nháp' })
  })
})

const FORBIDDEN =
  /xuất bản|tiêu đề|ẩn tài liệu|phê duyệt|bản thảo|tập tin|bảng điều khiển|bộ sưu tập|người dùng|bản tài liệu|dữ kiện|\b(fields?|collections?|files?|widgets?|tokens?|blocks?|globals|specific|vietnamese|api key)\b/iu

/** Sentences told anew: the row's id tells nobody anything; the label once is enough. */
const RETOLD = new Set(['error:documentNotFound', 'general:noLabel', 'general:noResults'])

function entriesOf(table: WordTable): [group: string, key: string, words: string][] {
  return Object.entries(table).flatMap(([group, words]) =>
    Object.entries(words).map(([key, text]): [string, string, string] => [group, key, text]),
  )
}

function withoutPlaces(words: string): string {
  return words.replace(/\{\{\w+\}\}/gu, '')
}

function placesOf(words: string): string {
  return [...new Set(words.match(/\{\{\w+\}\}|<\d>/gu))].sort().join(' ')
}
