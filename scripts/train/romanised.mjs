// Parts of names from languages that are not written in Latin letters, as the press writes them. Own work.
// @ts-check

/** @param {string} words */
const list = (words) => words.split(' ');

/** A family name stands in front of the given name where `familyFirst` says so. */
export const romanised = [
  {
    familyFirst: true, // Chinese
    last: list(
      'Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Zheng Liang Xie Song Tang Han Feng Deng Cao Peng Zeng Xiao Tian Dong Pan Yuan Cai Jiang Yu Du Ye Cheng Wei Su Lü Ding Ren Lu Yao Shen Zhong Cui Tan Fan Liao Shi Jin Jia Xia Fu Fang Zou Xiong Bai Meng Qin Qiu Hou Yin Xue Yan Duan Lei Long Tao Hao Mao Gu Gong Shao Wan Qian Dai',
    ),
    first: list(
      'Wei Fang Min Jing Lei Jun Yang Yong Yan Jie Tao Ming Chao Ping Gang Jianguo Zhiqiang Guoqiang Xiaoming Weidong Haiyan Zeming Jianhua Zhenhua Wenbin Shaojun Zhongwei Xuejun Yuanchao Chunhua Lijun Huaijin Qishan Zhengyu Minghua Yongkang Jintao Kunming Lifeng Heping Zhaoxing Weiping Kejian Dingyi Ruilong Yanling Meiling Shiyi Zhengfei Xinping Jianlin Huateng Tianfu Guangyao Shouwen Longtu Hongbing',
    ),
  },
  {
    familyFirst: true, // Korean
    last: list(
      'Kim Lee Park Choi Jung Jeong Kang Cho Yoon Jang Lim Han Oh Seo Shin Kwon Hwang Ahn Song Ryu Yoo Hong Jeon Ko Moon Yang Son Bae Baek Heo Nam Shim Noh Ha Joo Koo Min Chung Rhee Roh Ban Woo Na Cha',
    ),
    first: list(
      'Min-ho Jae-in Ji-hoon Seung-min Tae-yul Hyun-jong Kyung-wha Sung-han Dong-hyun Young-sam Dae-jung Ki-moon Geun-hye Myung-bak Yong-un Eui-yong Jong-un Yo-jong Yong-ho Son-hui Sang-hoon Won-sik Duck-soo Jae-yong Chang-yong Mi-ae Hee-jung Suk-yeol Jin-pyo Sung-nam Kyung-soo Hye-jin Joon-ho',
    ),
  },
  {
    familyFirst: false, // Japanese
    last: list(
      'Sato Suzuki Takahashi Tanaka Watanabe Ito Yamamoto Nakamura Kobayashi Kato Yoshida Yamada Sasaki Yamaguchi Matsumoto Inoue Kimura Hayashi Shimizu Saito Mori Abe Ikeda Hashimoto Ishikawa Yamazaki Ogawa Maeda Okada Hasegawa Fujita Goto Kondo Murakami Endo Aoki Sakamoto Fukuda Ota Nishimura Fujii Okamoto Miura Takeuchi Nakagawa Matsuda Harada Ono Tamura Wada Nakayama Ishida Ueda Morita Hara Shibata Sakai Kudo Yokoyama Miyazaki Kishi Kono Motegi Amari Hagiuda Iwaya Nishida Kamiya Tsuchida Hirota Uchida Kuroda',
    ),
    first: list(
      'Hiroshi Takeshi Kenji Yoshimasa Taro Shigeru Yasutoshi Toshimitsu Fumiko Yuko Akira Kazuo Haruhiko Katsunobu Nobuo Seiko Shinjiro Tomomi Makoto Minoru Yoko Kenta Ryosuke Daisuke Naoki Hideki Masako Michiko Keiko Tetsuya Kiyoshi Satoshi Takako Mitsuko Hirokazu Nobutaka Masahiko Yuriko Sadakazu',
    ),
  },
  {
    familyFirst: false, // Arabic and Persian
    last: list(
      'al-Masri al-Sayed al-Jubeir al-Falih al-Thani al-Sabah al-Maliki al-Abadi al-Kadhimi al-Sudani al-Sharaa al-Assad al-Nahyan al-Maktoum al-Khalifa al-Hashimi al-Attiyah al-Rashid al-Zahrani al-Ghamdi Mansour Haddad Khoury Hariri Mikati Aoun Salam Shoukry Fahmy Nasser Hamdan Shtayyeh Erekat Abbas Barghouti Benflis Tebboune Bouteflika Essebsi Jebali Ghannouchi Dbeibah Haftar Sarraj Benkirane Bourita Rouhani Zarif Araghchi Salehi Amirabdollahian Larijani Ghalibaf Pezeshkian Shamkhani Velayati Kharrazi Mousavi Hosseini Ahmadi Karimi Rezaei',
    ),
    first: list(
      'Mohammed Ahmed Ali Hassan Hussein Omar Khalid Abdullah Abdulaziz Faisal Turki Saud Sultan Tariq Youssef Ibrahim Mustafa Mahmoud Nabil Samir Adel Karim Rashid Salman Walid Ziad Nasser Hamad Tamim Anwar Fatima Aisha Layla Mariam Noura Reema Amina Salma Hanan Najla Hassan Javad Reza Mehdi Abbas Majid Ebrahim Masoud Zahra Masoumeh',
    ),
  },
  {
    familyFirst: false, // Hebrew, Georgian, Armenian, Greek
    last: list(
      'Cohen Levi Mizrahi Peretz Biton Friedman Katz Azoulay Malka Shapira Herzog Lapid Gantz Bennett Liberman Eisenkot Barkat Regev Elkin Margvelashvili Kobakhidze Garibashvili Kvirikashvili Usupashvili Bakradze Burjanadze Tsereteli Javakhishvili Sargsyan Mirzoyan Grigoryan Hakobyan Petrosyan Karapetyan Papadopoulos Dimitriou Georgiou Nikolaidis Vasileiou Stournaras Dendias Staikouras Skrekas Gerapetritis Kasselakis Androulakis',
    ),
    first: list(
      'Yair Avigdor Gideon Naftali Benny Gadi Miri Tzipi Ayelet Orna Eli Moshe Yitzhak Irakli Giorgi Levan Davit Nino Salome Tamar Nikol Ararat Armen Vahagn Serzh Kyriakos Alexis Nikos Giannis Kostas Panagiotis Yannis Dora Evangelos Stavros',
    ),
  },
  {
    familyFirst: false, // South and South-East Asian
    last: list(
      'Sharma Singh Kumar Gupta Patel Reddy Nair Iyer Menon Rao Joshi Mehta Desai Chatterjee Banerjee Mukherjee Ghosh Das Bose Khan Chaudhry Qureshi Malik Bhutto Sharif Gilani Rahman Hossain Chowdhury Begum Perera Fernando Wickramasinghe Dissanayake Premadasa Shrestha Thapa Koirala Adhikari Widodo Subianto Sukarno Hartarto Marsudi Pandjaitan Mohamad Razak Yassin Zahid Hamzah Santos Reyes Cruz Bautista Marcos Duterte Aquino Nguyen Tran Pham Le Hoang Shinawatra Chidchob Wongsuwan Hun Sen',
    ),
    first: list(
      'Amit Rahul Priya Sanjay Rajesh Narendra Nirmala Piyush Hardeep Ashwini Smriti Subrahmanyam Arun Manmohan Imran Bilawal Shehbaz Nawaz Asif Hina Ishaq Sheikh Khaleda Anwar Mahathir Najib Ismail Rafizi Retno Sri Airlangga Luhut Erick Joko Prabowo Ferdinand Rodrigo Enrique Leila Maria Minh Duc Thanh Quang Xuan Srettha Anutin Pita Manet Ranil Anura Sajith',
    ),
  },
  {
    familyFirst: false, // African
    last: list(
      'Okafor Adeyemi Balogun Obi Tinubu Buhari Okonjo Mensah Owusu Boateng Asante Akufo-Addo Mahama Diallo Traoré Keïta Coulibaly Touré Cissé Sow Ndiaye Diop Faye Sonko Ouattara Gbagbo Goïta Tchiani Kamau Odinga Ruto Kenyatta Mutua Mwangi Wanjiru Museveni Kagame Mushikiwabo Tshisekedi Kabila Katumbi Mnangagwa Chamisa Hichilema Lungu Ramaphosa Zuma Mbeki Malema Mantashe Pandor Dlamini Nkosi Mokoena Abiy Tesfaye Bekele Desalegn Hailu Haile Gebre',
    ),
    first: list(
      'Chinedu Olusegun Ngozi Amina Yemi Bola Kwame Kofi Nana Akua Ama Mamadou Ousmane Aminata Fatou Macky Bassirou Alassane Assimi Uhuru Raila Wanjiku Yoweri Paul Félix Joseph Emmerson Nelson Hakainde Cyril Jacob Thabo Naledi Gwede Nkosazana Sipho Thandi Abiy Demeke Hailemariam Sahle-Work Taye Workneh',
    ),
  },
];

const letters = { а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', ё: 'jo', ж: 'zh', з: 'z', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', ц: 'ts', ш: 'sh', ъ: '', ь: '', ы: 'y', э: 'e', е: 'e', є: 'ye', і: 'i', ї: 'yi', "'": '', '’': '' }; // prettier-ignore
/** What German and English write otherwise, and Ukrainian otherwise than Russian. */
const byLanguage = {
  en: { ...letters, ё: 'yo', й: 'y', х: 'kh', ч: 'ch', щ: 'shch', ю: 'yu', я: 'ya' },
  de: { ...letters, в: 'w', ж: 'sch', з: 's', й: 'j', х: 'ch', ц: 'z', ч: 'tsch', ш: 'sch', щ: 'schtsch', ю: 'ju', я: 'ja', є: 'je', ї: 'ji' },
}; // prettier-ignore

/**
 * A Cyrillic name as the press of the language writes it.
 * @param {string} name @param {'de' | 'en'} language @param {boolean} ukrainian
 */
export function transliterate(name, language, ukrainian) {
  /** @type {Record<string, string>} */
  const table = byLanguage[language];
  /** @type {Record<string, string>} */
  const own = ukrainian ? { г: 'h', и: 'y' } : { и: 'i' };
  const latin = Array.from(name.toLowerCase(), (letter) => ({ ...table, ...own })[letter] ?? letter).join('');
  return latin.charAt(0).toUpperCase() + latin.slice(1);
}
