/** A text in the panel's two languages. */
export type Words = { vi: string; en: string }

/** Vietnamese unless the person chose English. */
export function sayIn(language: string, words: Words): string {
  return language === 'en' ? words.en : words.vi
}
