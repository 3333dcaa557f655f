/** Words by which a sentence about figures is understood. */

/** People who are counted where they attend something. */
export const people = [
  "lượt người", "lượt", "người", "lượt cán bộ", "cán bộ", "hội viên", "đoàn viên", "lượt hội viên", "lượt đoàn viên", "quần chúng", "lượt quần chúng",
  "lượt quần chúng nhân dân", "quần chúng nhân dân", "nhân dân", "lượt nhân dân", "người dân", "lượt người dân", "học viên", "lượt học viên", "học sinh",
  "lượt học sinh", "sinh viên", "đại biểu", "lượt đại biểu", "chiến sĩ", "thành viên", "phụ nữ", "thanh niên", "lượt thanh niên", "nông dân", "công nhân", "giáo viên", "bà con",
  "công dân", "lượt công dân", "lượt phụ nữ", "lượt bà con", "lượt thanh thiếu niên", "thanh thiếu niên", "thanh, thiếu niên", "tín đồ", "lượt người nghe", "khán giả",
  "lượt cán bộ, hội viên", "cán bộ, hội viên", "lượt hội viên, phụ nữ", "lượt tham gia", "lượt tham dự", "lượt dự", "lượt nghe", "người tham gia", "người tham dự", "người dự", "người nghe",
  "attendances", "people", "participants",
] as const; // prettier-ignore

/** What people do who are counted so, and what brings them. */
export const attending = [
  "tham gia",
  "tham dự",
  "dự",
  "nghe",
  "hưởng ứng",
  "theo dõi",
  "học",
  "thu hút",
  "cho",
  "với",
  "lượt",
  "có mặt",
  "attended",
  "attended by",
  "with",
] as const;

/** Something else is told of these people or things than that they attended. */
export const otherPeople = [
  "chết",
  "bị thương",
  "bị bắt",
  "bắt giữ",
  "bắt",
  "khởi tố",
  "tử vong",
  "xử phạt",
  "bị can",
  "bị cáo",
  "nghiện",
  "vay",
  "hộ nghèo",
  "nạn nhân",
  "đầu thú",
  "vận động đầu thú",
] as const;

/** May stand behind a counted noun and say nothing of what it is. */
export const openers = [
  "với", "cho", "tại", "ở", "có", "thu hút", "và", "trong", "trên", "về", "của", "được", "bị", "đã", "so", "tăng", "giảm", "đạt", "bằng", "gồm", "do", "từ", "đến", "nhằm", "qua", "là",
  "cùng", "theo", "để", "như", "vào", "thì", "tham gia", "tham dự", "trở lên", "trở xuống", "ngoài", "nhiều", "ít", "cao", "thấp", "vượt", "còn", "lên", "xuống", "tương", "chiếm", "phục vụ", "giúp", "liên quan", "tổ", "phối hợp",
  "thuộc", "hoạt", "đang", "hiện", "nay", "đó", "này", "khi", "mà", "năm", "quý", "tháng", "trước", "sau", "đầu", "cuối", "lồng", "dưới", "bao", "nâng", "góp", "đảm", "bảo", "cả", "toàn", "mỗi", "thực", "lần", "hoặc", "nhưng", "song", "trong đó",
  "các", "những", "hay", "mới", "lớn", "lượt", "tổng", "rộng", "bổ", "kịp", "qua đó", "nên", "ký", "đối", "trực", "khác", "tuyến", "were", "was", "in", "of", "with", "and", "at", "for",
] as const; // prettier-ignore

/** Qualities of a counted thing that do not change what is counted. */
export const qualities = [
  "tự quản", "tự phòng", "tự bảo vệ", "an ninh trật tự", "an ninh", "antt", "antq", "phạm pháp", "hình sự", "lớn nhỏ", "các loại", "bảo vệ an ninh", "phong trào", "quần chúng", "nhân dân", "pháp luật", "trực tiếp", "lưu động", "miệng", "điển hình", "hiệu quả", "tập trung", "chuyên đề", "cơ sở", "đông người",
] as const; // prettier-ignore

/** From here on what is told is meant to be, not done. */
export const targets = [
  "phấn đấu",
  "chỉ tiêu",
  "mục tiêu",
  "kế hoạch đề ra",
  "kế hoạch giao",
  "dự kiến",
  "sẽ",
  "đặt ra",
  "đề ra",
  "yêu cầu",
  "kế hoạch năm",
  "phương hướng",
  "nhiệm vụ trọng tâm",
  "đến năm",
  "cần",
  "planned",
  "target",
  "will",
] as const;

/** A figure behind them is no total: one of many, many times another, several added up. */
export const averages = ["bình quân", "trung bình", "tính bình quân", "on average"] as const;
export const each = [
  "mỗi năm",
  "mỗi tháng",
  "mỗi quý",
  "mỗi tuần",
  "mỗi ngày",
  "mỗi kỳ",
  "mỗi xã",
  "mỗi huyện",
  "mỗi thôn",
  "mỗi đơn vị",
  "mỗi địa phương",
  "mỗi buổi",
  "mỗi lớp",
  "mỗi đợt",
  "mỗi cuộc",
  "từng xã",
  "từng đơn vị",
  "từng huyện",
  "hằng năm",
  "hàng năm",
  "hằng tháng",
  "hàng tháng",
] as const;
export const multiples = ["gấp", "gấp hơn", "gấp gần", "gấp khoảng"] as const;
export const sums = [
  "tổng cộng",
  "tổng số",
  "cộng lại",
  "tổng là",
  "cả thảy",
  "tất cả",
  "in all",
] as const;

/** From here on what is told is done. */
export const results = [
  "kết quả",
  "đã",
  "đạt",
  "đạt được",
  "thực hiện",
  "trong kỳ",
  "ghi nhận",
  "vượt",
  "vượt chỉ tiêu",
] as const;

export const rises = [
  "tăng",
  "tăng thêm",
  "nhiều hơn",
  "cao hơn",
  "tăng lên",
  "vượt",
  "increased by",
  "rose by",
  "up",
] as const;
export const falls = [
  "giảm",
  "giảm xuống",
  "giảm bớt",
  "ít hơn",
  "thấp hơn",
  "giảm đi",
  "kéo giảm",
  "decreased by",
  "fell by",
  "down",
] as const;

/** What a comparison is made with. */
export const sameLastYear = [
  "cùng kỳ",
  "cùng kỳ năm trước",
  "cùng kỳ năm ngoái",
  "cùng kì",
  "cùng thời điểm",
  "cùng giai đoạn",
  "năm ngoái",
  "năm trước",
  "năm liền trước",
  "the same period last year",
] as const;
export const previousPeriod = [
  "kỳ trước",
  "quý trước",
  "tháng trước",
  "tháng liền kề",
  "quý liền kề",
  "kỳ liền kề",
  "giai đoạn trước",
  "nhiệm kỳ trước",
  "6 tháng trước",
  "kỳ liền trước",
  "the previous period",
] as const;

export const percents = ["phần trăm", "per cent", "percent"] as const;
export const points = ["điểm phần trăm", "percentage points"] as const;

/** The whole that the text is about. */
export const wholes = [
  { phrase: "toàn tỉnh", level: "province" },
  { phrase: "cả tỉnh", level: "province" },
  { phrase: "trên địa bàn tỉnh", level: "province" },
  { phrase: "trong tỉnh", level: "province" },
  { phrase: "toàn thành phố", level: null },
  { phrase: "toàn huyện", level: "district" },
  { phrase: "cả huyện", level: "district" },
  { phrase: "trên địa bàn huyện", level: "district" },
  { phrase: "trong huyện", level: "district" },
  { phrase: "toàn quận", level: "district" },
  { phrase: "toàn thị xã", level: "district" },
  { phrase: "toàn xã", level: "commune" },
  { phrase: "toàn phường", level: "commune" },
  { phrase: "trên địa bàn", level: null },
  { phrase: "toàn địa bàn", level: null },
] as const;

/** Between the words that name a figure and the number itself. */
export const links = [
  "là",
  "đạt",
  "được",
  "có",
  "với",
  "gồm",
  "lên tới",
  "lên đến",
  "tới",
  "còn",
  "chỉ",
  "tổng cộng",
  "tổng số",
  "số lượng",
  "bằng",
  "đã",
  "lần lượt",
  "thực hiện",
  "toàn huyện",
  "toàn tỉnh",
  "was",
  "were",
] as const;

/** Reports that came in, of those that were owed. */
export const reportingWords = [
  "đã báo cáo",
  "đã gửi báo cáo",
  "báo cáo",
  "gửi báo cáo",
  "have reported",
  "reported",
] as const;
export const reportingUnits = [
  "đơn vị",
  "xã",
  "xã, thị trấn",
  "xã, phường",
  "xã, phường, thị trấn",
  "huyện",
  "địa phương",
  "units",
] as const;

/** Spoken names of members of a list, besides their aliases. */
export const spoken: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  partner: {
    "Hội Liên hiệp Phụ nữ": [
      "hội phụ nữ",
      "phụ nữ các cấp",
      "hội liên hiệp phụ nữ các cấp",
      "hội lhpn",
      "women's union",
    ],
    "Hội Cựu chiến binh": ["hội cựu chiến binh các cấp", "hội viên cựu chiến binh"],
    "Hội Nông dân": ["hội nông dân các cấp", "hội viên nông dân"],
    "Mặt trận Tổ quốc": ["mặt trận", "ban công tác mặt trận", "mttq", "ủy ban mttq"],
    "Đoàn Thanh niên": [
      "đoàn viên thanh niên",
      "thanh niên các cấp",
      "tỉnh đoàn",
      "huyện đoàn",
      "đoàn cơ sở",
    ],
  },
};
