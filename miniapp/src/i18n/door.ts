import { dictionary } from './words'

/** Words of the consent before a form, of the door, and of choosing a place: in the main package, since several others use them. */
export const doorWords = dictionary(
  {
    privacy: '我同意《隐私条款》', privacyText: '登录名、住址、家人姓名和电话，只给负责您这个地点的工作人员办事用。电话平时打码，谁看过都有记录，半年内您随时能查。', health: '我同意使用健康和行程信息', healthText: '只在您报备时使用：停留过的地方、交通、症状。不同意也能登录，但不能报备。', consentFirst: '继续之前，请同意',
    consentFirstText: '这些信息只给负责您这个地点的工作人员用。', agree: '同意，继续', household: '登记住址', where: '住在哪个小区、哪栋楼', whereText: '从省市一级一级选到楼栋；没有楼栋可选时，自己填写。', choosePlace: '选择地点', building: '楼栋', buildingHint: '如 3栋、A座', unit: '单元',
    unitHint: '没有单元就空着', room: '房号', roomHint: '如 1401', noUnit: '没有单元', typeRoom: '列表里没有，自己填写', listRoom: '从列表里选房号', noHome: '还没有登记住址', noHomeText: '登记住址后，这里会有您的家人。', searchIn: (name: string) => `在${name}中查找`, nation: '全国',
    levels: '现在的位置，点上一级可以返回', noPlaces: '没有找到，换个写法试试', useThis: (name: string) => `就选 ${name}`, noCommunities: (name: string) => `${name}还没有社区开通，暂时不能登记这里的住址。`,
  },
  {
    privacy: 'I agree to the privacy terms',
    privacyText: 'Your sign-in, address, family names and phone are used only by the workers of your place. The phone stays masked; every look at it is recorded, and you can see the record for half a year.',
    health: 'I agree to the use of health and travel data', healthText: 'Used only when you report: stays, transport, symptoms. You can sign in without it, but not report.', consentFirst: 'Before you go on',
    consentFirstText: 'The information is used only by the workers responsible for your place.', agree: 'Agree and continue', household: 'Register where I live', where: 'Which compound and building',
    whereText: 'Choose level by level down to the building; where none is listed, type it.', choosePlace: 'Choose a place', building: 'Building', buildingHint: 'Such as 3 or Block A', unit: 'Unit',
    unitHint: 'Leave empty if there is none', room: 'Room', roomHint: 'Such as 1401', noUnit: 'No unit', typeRoom: 'Not in the list? Type it', listRoom: 'Choose from the list', noHome: 'No home registered yet',
    noHomeText: 'Register where you live, and your family stands here.', searchIn: (name) => `Search in ${name}`, nation: 'All of China', levels: 'Where you are; choose a level above to go back',
    noPlaces: 'Nothing found; try another spelling', useThis: (name) => `Choose ${name}`, noCommunities: (name) => `No community of ${name} is here yet, so a home there cannot be registered for now.`,
  },
)
