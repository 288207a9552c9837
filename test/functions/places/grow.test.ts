import { childrenCap, Grove, nameKey, type Named } from '../../../functions/places/grow'
import type { Tree, TreeNode } from '../../../functions/places/tree'
import { at, pathOf } from '../../support/places'

const node = (id: string, level: TreeNode['level'], name: string, parent: string, order = 1): TreeNode => ({ id: `${at.community}-${id}`, level, name, parent: parent === '' ? at.community : `${at.community}-${parent}`, order })
const aTree = (...nodes: TreeNode[]): Tree => ({ community: pathOf(at.community), nodes: new Map(nodes.map((one) => [one.id, one])), head: { v: 1 } })
const grove = (...nodes: TreeNode[]) => new Grove(aTree(...nodes), (path) => path.replace(/[^\p{L}\p{N}]/gu, '').slice(-12))
const building = (name: string): Named => ({ level: 'building', name })
const compound = (name: string): Named => ({ level: 'compound', name })
const grid = (name: string): Named => ({ level: 'grid', name })
const tree = [node('g1', 'grid', '第一网格', ''), node('c1', 'compound', '怡康苑', 'g1'), node('b1', 'building', '1栋', 'c1'), node('c2', 'compound', '安居里', '', 2), node('b2', 'building', '1号楼', 'c2')]

describe('a place is found by its names', () => {
  it.each([
    ['in full', [grid('第一网格'), compound('怡康苑'), building('1栋')], 'b1'],
    ['without its grid', [compound('怡康苑'), building('1栋')], 'b1'],
    ['in another spelling', [compound('怡 康苑'), building('１号楼')], 'b1'],
    ['in yet another', [compound('安居里'), building('1幢')], 'b2'],
    ['by its grid and itself alone', [grid('第一网格'), building('1栋')], 'b1'],
  ])('%s', (_, names, id) => {
    expect(grove(...tree).reach(at.community, names)).toMatchObject({ id: `${at.community}-${id}`, made: [] })
  })

  it('and of two that are written alike the one that is written the same', () => {
    const both = [node('c1', 'compound', '怡康苑', ''), node('b1', 'building', '1栋', 'c1'), node('b2', 'building', '1号楼', 'c1', 2)]
    expect(grove(...both).reach(at.community, [compound('怡康苑'), building('1号楼')])).toMatchObject({ id: `${at.community}-b2` })
    expect(grove(...both).reach(at.community, [compound('怡康苑'), building('1幢')])).toEqual({ at: 'building', why: 'several' })
  })
})

describe('what is not there is made', () => {
  it('below what is, and once', () => {
    const growing = grove(...tree)
    const names = [grid('第一网格'), compound('新苑'), building('7栋')]
    const first = growing.reach(at.community, names)
    expect(first).toMatchObject({ made: [{ level: 'compound', name: '新苑', parent: `${at.community}-g1`, order: 2 }, { level: 'building', name: '7栋', order: 1 }] })
    expect(growing.reach(at.community, names)).toMatchObject({ id: (first as { id: string }).id, made: [] })
    expect(growing.tree.nodes.size).toBe(tree.length + 2)
  })

  it('never where it might be one of several, where its kind cannot stand, beside another of its name, or among too many', () => {
    expect(grove(...tree, node('b3', 'building', '9栋', 'c1', 2), node('b4', 'building', '9栋', 'c2', 2)).reach(at.community, [building('9栋')])).toEqual({ at: 'building', why: 'several' })
    expect(grove(...tree).reach(`${at.community}-c1`, [grid('第三网格'), building('1栋')])).toEqual({ at: 'grid', why: 'cannot-stand' })
    expect(grove(...tree).reach(at.community, [compound('第一网格'), building('1栋')])).toEqual({ at: 'compound', why: 'same-name' })
    const many = Array.from({ length: childrenCap }, (_, i) => node(`n${String(i)}`, 'building', `${String(i)}号`, 'c2', i))
    expect(grove(...tree, ...many).reach(at.community, [compound('安居里'), building('新楼')])).toEqual({ at: 'building', why: 'children-many' })
  })

  it('and where the last of the names gets stuck nothing of them stays', () => {
    const many = Array.from({ length: 12 }, (_, i) => node(`d${String(i)}`, 'compound', `第${String(i)}期`, i === 0 ? '' : `d${String(i - 1)}`))
    const growing = grove(...many)
    const deep = `${at.community}-d5`
    expect(growing.reach(deep, [compound('新期'), building('1栋')])).toEqual({ at: 'building', why: 'cannot-stand' })
    expect(growing.tree.nodes.size).toBe(many.length)
    expect(growing.reach(at.community, [compound('新期'), building('1栋')])).toMatchObject({ made: [{ name: '新期' }, { name: '1栋' }] })
  })
})

test('a place that is being merged away is none, and what stands below it stands below the other', () => {
  const merging = [{ ...node('c1', 'compound', '旧苑', ''), into: `${at.community}-c2` }, node('c2', 'compound', '新苑', '', 2), node('b1', 'building', '1栋', 'c1')]
  expect(grove(...merging).reach(at.community, [compound('新苑'), building('1栋')])).toMatchObject({ id: `${at.community}-b1`, made: [] })
  expect(grove(...merging).reach(at.community, [compound('旧苑')])).toMatchObject({ made: [{ name: '旧苑' }] })
})

test.each([['1栋', '1号楼', true], ['B座', 'b座', true], ['栋', '幢', false], ['1栋', '11栋', false], ['东楼', '东 楼', true]])('%s and %s name the same building: %p', (a, b, same) => {
  expect(nameKey(building(a)) === nameKey(building(b))).toBe(same)
})
