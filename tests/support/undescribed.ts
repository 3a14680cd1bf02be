/** What was answered outside the description, of this test file; `checkDescribed.ts` fails the test that did it. */
export const undescribed: string[] = []
