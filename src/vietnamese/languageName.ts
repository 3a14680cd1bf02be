const NAMES = new Intl.DisplayNames('vi', { type: 'language' })

/** A language by its tag (BCP 47), in Vietnamese: `vi` → Tiếng Việt. What is no tag stays as it was entered. */
export function languageName(tag: string): string {
  try {
    return NAMES.of(tag) ?? tag
  } catch {
    return tag
  }
}
