import fc from 'fast-check'
import { doorOf } from '../../../functions/inbox/finding'
import { nameForm, readSought, type Door } from '../../../functions/inbox/sought'
import { newId, reference } from '../../../shared/ids'
import { at, pathOf } from '../../support/places'

const door = (room: string, building = '', unit = ''): Door => ({ room, building, unit })

describe('what was typed is read as a reference', () => {
  it.each([['7K3M-9QXA'], ['7K3M9QXA'], ['7k3m-9qxa'], ['７Ｋ３Ｍ－９ＱＸＡ'], [' 7K3M 9QXA '], ['7k3m9qxa\n']])('%j', (text) => {
    expect(readSought(text).reference).toBe('7K3M9QXA')
  })

  it('with the letters that are taken for digits', () => {
    expect(readSought('OOOO-iLil').reference).toBe('00001111')
  })

  it.each([['7K3M-9QX'], ['7K3M9-QXA'], ['7K3M-9QXAA'], ['7K3M-9QXU'], ['陈岚']])('but not %j', (text) => {
    expect(readSought(text).reference).toBeUndefined()
  })

  it('whatever the id', () => {
    fc.assert(fc.property(fc.nat(), (time) => {
      const said = reference(newId('task', time))
      for (const text of [said, said.toLowerCase(), said.replace('-', '')]) expect(readSought(text).reference).toBe(said.replace('-', ''))
    }))
  })
})

describe('what was typed is read as a room', () => {
  it.each<[string, Door]>([
    ['1401', door('1401')], ['１４０１室', door('1401')], ['3栋2单元1401', door('1401', '3', '2')], ['3号楼 2单元 1401室', door('1401', '3', '2')], ['3-2-1401', door('1401', '3', '2')],
    ['3-1401', door('1401', '3')], ['3栋1401', door('1401', '3')], ['2单元1401', door('1401', '', '2')], ['怡康苑 3栋 2单元 1401', door('1401', '3', '2')], ['怡康苑 1401', door('1401')], ['b座1401', door('1401', 'B座')],
    ['３－２－１４０１', door('1401', '3', '2')],
  ])('%s', (text, wanted) => {
    expect(readSought(text).doors[0]).toEqual(wanted)
  })

  it('with a hyphen it may also be a room of that name', () => {
    expect(readSought('14-01').doors).toEqual([door('01', '14'), door('14-01')])
  })

  it.each([['3栋'], ['2单元'], ['3号楼2单元']])('but not %s, which many rooms share', (text) => {
    expect(readSought(text)).toEqual({ doors: [] })
  })

  it('as the household stands in the table, picked or typed', () => {
    expect(doorOf({ path: pathOf(at.building), unit: '2', room: '1401' })).toEqual(door('1401', '1', '2'))
    expect(doorOf({ path: pathOf(at.community), building: '3', unit: '', room: '14-01' })).toEqual(door('14-01', '3'))
  })
})

describe('what was typed is read as a name', () => {
  it.each([['陈', '陈'], [' 陈岚 ', '陈岚'], ['阿卜杜拉•买买提', '阿卜杜拉买买提'], ['Ada Lovelace', 'adalovelace'], ['O’Neill', 'oneill'], ['ＡＤＡ', 'ada']])('%s', (text, name) => {
    expect(readSought(text).name).toBe(name)
    expect(nameForm(text)).toBe(name)
  })

  it('but not with a digit in it', () => {
    expect(readSought('陈1').name).toBeUndefined()
  })
})

it.each([['🙂'], ['—'], ['###'], ['\u200b'], ['…  …'], ['-']])('nothing can be looked for by %j', (text) => {
  expect(readSought(text)).toEqual({ doors: [] })
})

test('whatever is typed is read, and never into a key of another shape', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const { doors, name } = readSought(text)
    for (const one of doors) expect(Object.values(one).join('')).not.toContain('#')
    expect(name ?? '').not.toMatch(/[#\s]/)
  }))
})
