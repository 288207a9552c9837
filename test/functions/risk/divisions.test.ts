import { locate } from '../../../functions/risk/divisions'
import { squeeze } from '../../../functions/risk/address'
import { divisions } from '../../support/risk-lists'

const { provinces, places } = divisions()

/** At which level it is known, where, and what is left of the address. */
function said(address: string): string {
  const at = locate(address, provinces)
  return at ? `${at.known} ${places.get(at.place)?.said ?? ''} | ${squeeze(address).slice(at.cut)}` : 'nothing'
}

describe('where a published address lies', () => {
  it.each([
    ['a district as published', '广东省佛山市南海区狮山镇翠湖绿洲二期24座', 'district 广东省 佛山市 南海区 | 狮山镇翠湖绿洲二期24座'],
    ['a city named twice', '上海市上海市浦东新区南码头路街道浦三路111弄5号楼', 'district 上海市 浦东新区 | 南码头路街道浦三路111弄5号楼'],
    ['a district named twice', '江西省南昌市西湖区西湖区中山西路66号', 'district 江西省 南昌市 西湖区 | 中山西路66号'],
    ['a district and nothing more', '安徽省宿州市泗县', 'district 安徽省 宿州市 泗县 | '],
    ['a municipality whose levels are shifted', '重庆市沙坪坝区天星桥街道晒光坪64号', 'district 重庆市 沙坪坝区 | 天星桥街道晒光坪64号'],
    ['a county that its province governs', '海南省省直辖县级行政单位陵水黎族自治县新村镇中山路', 'district 海南省 陵水黎族自治县 | 新村镇中山路'],
    ['a city that is one district', '广东省东莞市东城街道樟村社区', 'district 广东省 东莞市 | 东城街道樟村社区'],
    ['a city that is one district, with a level that it has not', '海南省儋州市市辖区那大镇胜利社区', 'district 海南省 儋州市 | 那大镇胜利社区'],
    ['a zone that is a county', '福建省平潭综合实验区平潭综合实验区南赖村', 'district 福建省 福州市 平潭县 | 南赖村'],
    ['a zone that is part of a district', '重庆市重庆市万盛经开区煤苑小区9栋2单元', 'district 重庆市 綦江区 | 煤苑小区9栋2单元'],
    ['a zone that may lie in several districts', '四川省成都市高新区桂溪街道复地金融岛5栋', 'city 四川省 成都市 | 高新区桂溪街道复地金融岛5栋'],
    ['a city of the corps', '新疆生产建设兵团新疆生产建设兵团新疆生产建设兵团第八师石河子市23小区', 'district 新疆维吾尔自治区 石河子市 | 23小区'],
    ['a farm of the corps', '新疆生产建设兵团新疆生产建设兵团新疆生产建设兵团第六师共青团农场雏鹰路', 'province 新疆维吾尔自治区 | 共青团农场雏鹰路'],
    ['a district whose name stands in several cities of the province', '河北省桥西区留营街道', 'province 河北省 | 桥西区留营街道'],
    ['no province, and a city that has its name alone', '武汉市江岸区百步亭花园', 'district 湖北省 武汉市 江岸区 | 百步亭花园'],
    ['spaces and letters twice as wide', '四川省 成都市 新都区 保利 Ｃ 区', 'district 四川省 成都市 新都区 | 保利c区'],
    ['nothing that is known', '某地1号', 'nothing'],
  ])('understands %s', (_, address, expected) => {
    expect(said(address)).toBe(expected)
  })
})
