import fc from 'fast-check'
import { alsoSay } from '../../shared/field-words'
import { homeFieldWords } from '../../shared/home-field-words'
import { read } from '../../shared/parse'
import { address, lengthOf, line, personName, phone, prose } from '../../shared/text'
import type { core } from '../../shared/zod'

alsoSay(homeFieldWords)

const valueOf = (schema: core.$ZodType, text: string): unknown => {
  const result = read(schema, text, 'en')
  return result.ok ? result.value : undefined
}
const faultOf = (schema: core.$ZodType, text: unknown): string | undefined => {
  const result = read(schema, text, 'en')
  return result.ok ? undefined : result.fields[0]?.message
}

describe('a name', () => {
  it.each(['阿卜杜拉·买买提', '阿卜杜拉•买买提', '阿卜杜拉・买买提', '阿卜杜拉･买买提', '阿卜杜拉‧买买提', '阿卜杜拉⋅买买提', '阿卜杜拉∙买买提', '阿卜杜拉⸱买买提', '阿卜杜拉·买买提', '阿卜杜拉.买买提', '阿卜杜拉．买买提', '阿卜杜拉 · 买买提'])('%s keeps its middle dot in one spelling', (name) => {
    expect(valueOf(personName(), name)).toBe('阿卜杜拉·买买提')
  })

  it.each([['  张秀英 ', '张秀英'], ['张　秀英', '张 秀英'], ['Ａｄａ　Lovelace', 'Ada Lovelace'], ["Siobhán O'Brien-Smith", "Siobhán O'Brien-Smith"], ['J. R. R. Tolkien', 'J. R. R. Tolkien'], ['𠮷田', '𠮷田'], ['䶮', '䶮'], ['\u2068张秀英\u2069', '张秀英']])('%p is kept as %p', (typed, kept) => {
    expect(valueOf(personName(), typed)).toBe(kept)
  })

  it.each(['王小明🙂', '张3', '<b>', '张\n秀英!', '·', '---', "''"])('%p is refused', (typed) => {
    expect(faultOf(personName(), typed)).toBe('A name has letters, spaces, middle dots and hyphens only')
  })

  it('has at most 40 characters as people count them', () => {
    expect(valueOf(personName(), '𠮷'.repeat(40))).toBe('𠮷'.repeat(40))
    expect(faultOf(personName(), '𠮷'.repeat(41))).toBe('At most 40 characters')
    expect(faultOf(personName(), '张'.repeat(10_000))).toBe('At most 40 characters')
  })

  it.each(['', '   ', '　'])('%p is not filled in', (typed) => {
    expect(faultOf(personName(), typed)).toBe('Please fill this in')
  })

  it('is the same after it was cleaned once', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => {
      const once = valueOf(personName(), typed)
      if (typeof once === 'string') expect(valueOf(personName(), once)).toBe(once)
    }))
  })
})

describe('a mobile number', () => {
  it.each(['13812345678', '１３８１２３４５６７８', '138 1234 5678', '138-1234-5678', '+86 138 1234 5678', '0086 13812345678', '8613812345678', '＋８６１３８１２３４５６７８', '(138)12345678', ' 13812345678\n', '\u202d13812345678\u202c', '138\u200b1234\u200b5678', '\ufeff138\u00ad12345678'])('%p becomes its eleven digits', (typed) => {
    expect(valueOf(phone(), typed)).toBe('13812345678')
  })

  it.each(['1381234567', '138123456789', '12812345678', '02782812345', '+1 202 555 0100', 'abc', '١٣٨١٢٣٤٥٦٧٨', '', '1'.repeat(50_000)])('%p is refused', (typed) => {
    expect(faultOf(phone(), typed.slice(0, 50_000))).toBe('Enter an 11-digit mobile number')
  })
})

describe('a note', () => {
  it.each([['Chinese characters', '好'], ['emoji of four bytes', '🏠'], ['rare characters', '𠮷']])('of 2,000 %s fits and one more does not', (_, one) => {
    expect(valueOf(prose(2000), one.repeat(2000))).toBe(one.repeat(2000))
    expect(faultOf(prose(2000), one.repeat(2001))).toBe('At most 2000 characters')
  })

  it('keeps its line breaks and emoji, in one kind of break, without the space around it', () => {
    expect(valueOf(prose(2000), '  第一行\r\n第二行\r第三行 🙂\n')).toBe('第一行\n第二行\n第三行 🙂')
  })

  it.each([
    ['half of a character of four bytes', '好\ud83d的', '好的'], ['the other half', '\ude00好的', '好的'], ['marks that turn the writing around', '\u202e好\u202c的\u2066\u2069', '好的'],
    ['a turning mark between the halves of an emoji', '好\ud83d\u202e\ude00的', '好的'], ['a control character between them', '好\ud83d\u0001\ude00的', '好的'], ['whole emoji, joined ones too', '👨\u200d👩\u200d👧 好', '👨\u200d👩\u200d👧 好'],
  ])('of %s is kept as what can be read', (_, typed, kept) => {
    expect(valueOf(prose(2000), typed)).toBe(kept)
  })

  it('is well-formed whatever was sent, and the same after it was cleaned once', () => {
    const pieces = fc.array(fc.constantFrom('好', 'a', ' ', '\n', '\ud83d', '\ude00', '🙂', '\u202e', '\u2067', '\u0000', '\u200d'), { maxLength: 12 }).map((some) => some.join(''))
    fc.assert(fc.property(pieces, (typed) => {
      const kept = valueOf(prose(2000), typed)
      expect(kept).not.toMatch(/\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u)
      expect(valueOf(prose(2000), String(kept))).toBe(kept)
    }))
  })

  it('is refused before it is worked on when it is far too long', () => {
    expect(faultOf(prose(2000), ' '.repeat(60_000))).toBe('At most 2000 characters')
  })
})

describe('a line', () => {
  it('is one line', () => {
    expect(valueOf(line(20), ' 南京东路\n100 号 ')).toBe('南京东路 100 号')
  })

  it.each(['', ' \n ', '\u200b', '\u200b\u2060 \ufeff', '\u0000', '\ud83d', '\u202e\u202c'])('%j with nothing to see is not filled in', (typed) => {
    expect(faultOf(line(20), typed)).toBe('Please fill this in')
  })
})

describe('an address', () => {
  it.each(['南京东路 100 号', '100', 'Baker Street 221b', '🏠 三楼', '①号楼'])('%p is one', (typed) => {
    expect(valueOf(address(120), typed)).toBe(typed)
  })

  it.each(['😀', '🏠🏠', '---', '。', '（）'])('%p is none: without a letter or a number nobody finds it', (typed) => {
    expect(faultOf(address(120), typed)).toBe('Give a road, a compound or a number, like 100 Nanjing Road')
  })

  it.each(['', '  '])('%p is not filled in', (typed) => {
    expect(faultOf(address(120), typed)).toBe('Please fill this in')
  })

  it('has the limit of its line', () => {
    expect(faultOf(address(5), '一二三四五六')).toBe('At most 5 characters')
  })
})

test('length counts what people see as characters of up to four bytes', () => {
  expect(lengthOf('a好🙂𠮷')).toBe(4)
})
