/** Kinds of text that people type, cleaned before they are judged: full-width digits become digits, ends are trimmed. */
import { lazy, maxLength, overwrite, refine, regex, string } from './zod'

/** Length in characters as people count them: one emoji or one rare character of four bytes is one. */
export function lengthOf(text: string): number {
  return [...text].length
}

/** Control characters, halves of characters, and the marks that turn the direction of writing: what comes after such a mark reads as something else than it is. */
const unwritten = /(?![\n\t])[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069]/gu

/** One kind of line break, nothing unwritten, no space at the ends. */
const tidy = (text: string): string => text.replace(/\r\n?/g, '\n').replace(unwritten, '').trim()

/** False for text of spaces and marks without a shape only. */
const isSeen = (text: string): boolean => /[^\p{Z}\p{Cc}\p{Cf}]/u.test(text)

/** Full-width letters and digits to half-width, nothing unwritten (contact lists put such marks around numbers), no spaces at the ends. */
export function halfWidth(text: string): string {
  return tidy(text.normalize('NFKC'))
}

/** Free text of at most `max` characters; line breaks and emoji are kept. The wide limit before it bounds the work. */
export function prose(max: number) {
  return string().check(maxLength(max * 4 + 100, `too-long:${max}`), overwrite(tidy), refine((text) => lengthOf(text) <= max, `too-long:${max}`))
}

/** One line of at most `max` characters which may not be empty. */
export function line(max: number) {
  return string().check(
    maxLength(max * 4 + 100, `too-long:${max}`),
    overwrite((text) => tidy(text).replace(/\s+/g, ' ')),
    refine(isSeen, 'required'),
    refine((text) => lengthOf(text) <= max, `too-long:${max}`),
  )
}

/** One line in which there is a letter or a number of any script: where somebody lives or stayed. */
export function address(max: number) {
  return line(max).check(refine((text) => /[\p{L}\p{N}]/u.test(text), 'address'))
}

/** A full stop between Chinese characters is a middle dot, too: many keyboards offer no other. */
const tidyName = (text: string): string =>
  halfWidth(text).replace(/[•・･‧⋅∙⸱]/g, '·').replace(/(\p{Script=Han})\.(?=\p{Script=Han})/gu, '$1·').replace(/\s+/g, ' ').replace(/ ?· ?/g, '·')

/** A person's name: letters of any script, spaces, hyphens, apostrophes and the middle dot of 阿卜杜拉·买买提, in one spelling. */
export const personName = lazy(() =>
  string().check(
    maxLength(200, 'too-long:40'),
    overwrite(tidyName),
    refine(isSeen, 'required'),
    refine((text) => lengthOf(text) <= 40, 'too-long:40'),
    regex(/^(?=.*\p{L})[\p{L}\p{M}·.'’\- ]*$/u, 'person-name'),
  ),
)

/** What a place is called on its sign: 怡康苑, 3栋, 第一网格. Letters and digits of any script, hyphens, brackets, the middle dot. */
export const placeName = lazy(() =>
  string().check(
    maxLength(120, 'too-long:20'),
    overwrite((text) => halfWidth(text).replace(/\s+/g, ' ')),
    refine(isSeen, 'required'),
    refine((text) => lengthOf(text) <= 20, 'too-long:20'),
    regex(/^(?=.*[\p{L}\p{N}])[\p{L}\p{M}\p{N} ·()#、\-]*$/u, 'place-name'),
  ),
)

/** Spaces, hyphens and marks without a shape are not kept, nor is +86 before a mobile number. */
const digitsOf = (text: string): string => halfWidth(text).replace(/[\s\-()\p{Cf}]/gu, '').replace(/^(\+|00)?86(?=1\d{10}$)/, '')

/** A mainland mobile number, with or without +86, spaces, hyphens or marks without a shape; kept as its eleven digits. */
export const phone = lazy(() =>
  string().check(
    maxLength(40, 'phone'),
    overwrite(digitsOf),
    regex(/^1[3-9]\d{9}$/, 'phone'),
  ),
)

/** Where an enterprise or an office is called: a mobile number, one with its area code, or one of the 400 sort; kept as digits. */
export const unitPhone = lazy(() =>
  string().check(maxLength(40, 'unit-phone'), overwrite(digitsOf), regex(/^(1[3-9]\d{9}|0\d{2,3}[2-9]\d{6,7}|400\d{7})$/, 'unit-phone')),
)
