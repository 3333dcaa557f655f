/**
 * Words by which a heading says of which stretch its figures are. Several of them in one label
 * are read one by one ("Lũy kế | thực hiện | cùng kỳ năm trước"), so only what means something
 * else together is listed together. "Số" before any of them is understood.
 */
import type { Words } from "../../model/words.ts";

export const roles = {
  this: [
    "trong kỳ", "trong kỳ báo cáo", "kỳ này", "kỳ báo cáo", "trong tháng", "trong quý", "trong năm",
    "trong tuần", "trong ngày", "tháng này", "quý này", "năm này", "năm nay", "tuần này",
    "tháng báo cáo", "tháng b/c", "tháng bc", "quý báo cáo", "năm báo cáo", "tuần báo cáo",
    "trong tháng báo cáo", "trong quý báo cáo", "trong năm báo cáo", "tháng hiện tại",
    "kỳ hiện tại", "hiện tại", "thực hiện", "thực hiện được", "đã thực hiện", "TH", "kết quả",
    "kết quả thực hiện", "thực hiện tháng", "thực hiện quý", "thực hiện năm", "thực hiện tuần", "thực hiện kỳ", "kết quả đạt được", "đạt được", "số liệu", "số lượng", "SL", "phát sinh",
    "mới phát sinh", "phát sinh mới", "số mới", "tiếp nhận mới", "mới tiếp nhận", "đã tiếp nhận",
    "mới thụ lý", "nhập trong kỳ", "xuất trong kỳ", "tăng trong kỳ", "giảm trong kỳ",
    "tháng thực hiện", "năm thực hiện", "kỳ thực hiện", "tháng đang báo cáo", "trong thời gian báo cáo",
  ],
  previous: [
    "kỳ trước", "tháng trước", "quý trước", "năm trước", "tuần trước", "ngày hôm trước",
    "6 tháng trước", "kỳ trước đó", "tháng trước đó", "quý trước đó", "năm trước đó",
    "tháng liền kề", "kỳ liền kề", "quý liền kề", "năm liền kề", "tháng liền trước",
    "kỳ liền trước", "quý liền trước", "năm liền trước", "tháng trước liền kề", "kỳ trước liền kề",
    "quý trước liền kề", "năm trước liền kề", "thời điểm kỳ trước", "từ kỳ trước", "kỳ báo cáo trước",
    "tháng báo cáo trước", "báo cáo kỳ trước", "báo cáo tháng trước", "trước kỳ báo cáo", "năm ngoái",
  ],
  "same-period": [
    "cùng kỳ", "cùng kỳ năm trước", "cùng kỳ năm ngoái", "cùng kỳ trước", "cùng tháng năm trước",
    "cùng quý năm trước", "cùng thời điểm năm trước", "cùng thời gian năm trước",
    "cùng thời kỳ năm trước", "cùng kỳ năm trước liền kề", "c.kỳ", "CK", "CK năm trước",
    "c.kỳ năm trước", "cùng tháng năm ngoái", "tháng cùng kỳ", "của cùng kỳ", "kỳ này năm trước",
    "tháng này năm trước", "quý này năm trước",
  ],
  cumulative: [
    "lũy kế", "lũy tiến", "lũy kế từ đầu năm", "lũy kế năm", "lũy kế đến nay", "lũy kế đến",
    "lũy kế đến hết", "lũy kế tính đến", "lũy kế từ", "cộng dồn", "cộng đồn",
    "cộng dồn từ đầu năm", "thống kê cộng dồn", "số cộng dồn", "tổng lũy kế", "tổng cộng dồn", "từ đầu năm",
    "từ đầu năm đến nay", "tính từ đầu năm", "tính từ đầu năm đến nay", "kể từ đầu năm", "từ đầu quý",
    "từ đầu tháng", "từ đầu kỳ", "từ đầu năm đến hết", "từ đầu năm đến", "từ đầu năm đến hết tháng báo cáo",
    "từ đầu năm đến tháng báo cáo", "từ đầu năm đến cuối tháng báo cáo", "từ đầu năm đến ngày báo cáo",
    "từ đầu năm đến kỳ báo cáo", "từ đầu năm đến cuối kỳ báo cáo", "từ tháng 1 đến tháng báo cáo",
    "tháng 1 đến tháng bc", "đến tháng báo cáo", "đến hết tháng báo cáo", "đến kỳ báo cáo",
    "đến hết kỳ báo cáo", "đến cuối kỳ báo cáo", "từ đầu nhiệm kỳ", "từ đầu chiến dịch", "tính chung",
    "đến hết ngày", "đến hết", "tính đến", "tính đến hết", "tính đến nay", "tính đến ngày báo cáo",
    "LK", "LK từ đầu năm", "LK năm", "lk đến nay", "đến nay",
  ],
  plan: [
    "kế hoạch", "kế hoạch năm", "kế hoạch giao", "kế hoạch được giao", "theo kế hoạch",
    "kế hoạch đề ra", "kế hoạch năm báo cáo", "kế hoạch tháng", "kế hoạch quý", "kế hoạch kỳ tới",
    "chỉ tiêu giao", "chỉ tiêu được giao", "chỉ tiêu kế hoạch", "chỉ tiêu đề ra", "chỉ tiêu năm",
    "chỉ tiêu phấn đấu", "chỉ tiêu đăng ký", "số giao", "được giao", "dự toán", "dự toán giao",
    "dự toán năm", "dự toán được giao", "tổng dự toán", "dự kiến", "dự kiến kỳ tới", "KH", "KH năm",
    "KH giao", "dự trù", "dự trù cho kỳ tới", "mục tiêu", "phương hướng", "phương hướng nhiệm vụ",
    "kế hoạch công tác", "nhiệm vụ kỳ tới", "nhiệm vụ tháng tới", "nhiệm vụ trọng tâm", "kỳ tới", "tháng tới",
    "quý tới", "năm tới", "tháng sau", "kỳ sau", "quý sau", "năm sau",
  ],
  estimate: [
    "ước", "ước tính", "ước tính tháng", "ước tính năm", "ước tính quý", "ước thực hiện", "ước thực hiện năm", "ước thực hiện tháng", "ước thực hiện quý", "ước tháng", "ước năm", "ước kết quả", "ước TH", "ƯTH", "ước đạt", "số ước tính",
    "số ước", "tạm tính", "dự tính", "số liệu tạm thời", "số tạm tính", "ước cả",
  ],
  opening: [
    "đầu kỳ", "đầu kỳ báo cáo", "tồn đầu kỳ", "tồn kho đầu kỳ", "số dư đầu kỳ", "dư đầu kỳ", "còn tồn đầu kỳ", "hiện có đầu kỳ",
    "có đến đầu kỳ báo cáo", "có đầu kỳ", "có đến đầu kỳ", "tồn kỳ trước", "tồn tháng trước",
    "tồn năm trước", "tồn kỳ trước chuyển sang", "kỳ trước chuyển sang", "kỳ trước chuyển qua",
    "kỳ trước chuyển đến", "kỳ trước sang", "tháng trước chuyển sang", "tháng trước chuyển qua",
    "quý trước chuyển sang", "quý trước chuyển qua", "năm trước chuyển sang", "năm trước chuyển qua",
    "từ kỳ trước chuyển sang", "từ kỳ trước chuyển qua", "từ tháng trước chuyển sang", "từ năm trước chuyển sang",
    "cuối kỳ trước chuyển sang", "cuối kỳ trước", "tồn kho kỳ trước chuyển sang",
    "tồn cũ", "số cũ", "số cũ còn lại", "cũ chuyển sang", "đầu tháng", "đầu quý", "đầu năm", "đầu năm học",
    "tồn đầu năm", "tồn đầu tháng", "tồn đầu quý", "tồn đầu ngày", "dư đầu", "tồn đầu", "chuyển kỳ trước",
    "chuyển từ kỳ trước", "chuyển từ kỳ trước sang", "chuyển sang từ kỳ trước", "chuyển từ tháng trước", "chuyển từ năm trước",
  ],
  closing: [
    "cuối kỳ", "cuối kỳ báo cáo", "tồn cuối kỳ", "tồn kho cuối kỳ", "còn tồn cuối kỳ", "số dư cuối kỳ", "hiện có cuối kỳ",
    "dư cuối kỳ", "số dư", "có đến cuối kỳ", "có đến cuối kỳ báo cáo", "có mặt đến cuối kỳ",
    "có mặt đến cuối kỳ báo cáo", "có cuối kỳ", "có đến cuối năm", "cuối tháng", "cuối quý", "cuối năm",
    "cuối năm học", "tồn cuối năm", "tồn cuối tháng", "tồn cuối", "còn lại", "còn lại cuối kỳ",
    "chuyển kỳ sau", "chuyển sang kỳ sau", "chuyển tháng sau", "chuyển năm sau", "chuyển qua kỳ sau",
    "chưa giải quyết", "chưa giải quyết xong", "đang giải quyết", "còn phải", "tồn quỹ", "có đến", "dư cuối", "còn tồn", "tồn lại",
    "chưa đến hạn", "đã và đang giải quyết", "hiện còn", "còn tồn đọng",
  ],
  change: [
    "so với", "so vs", "so", "so sánh", "so sánh với", "tăng", "giảm", "tăng giảm", "mức tăng giảm", "mức tăng", "mức giảm",
    "tỷ lệ tăng", "tỷ lệ giảm", "tỷ lệ tăng giảm", "tỷ lệ % tăng giảm", "tăng hoặc giảm", "tăng hay giảm",
    "tăng giảm %", "chênh lệch", "chênh so", "chênh lệch so với", "thay đổi", "% thay đổi", "mức thay đổi", "biến động",
    "tỷ lệ", "ty lệ", "ty lệ %", "tỷ lệ %", "tỷ lệ đạt", "tỷ lệ hoàn thành", "tỷ lệ phần trăm", "tỷ suất", "tỷ trọng",
    "tỷ lệ so với", "tỷ lệ % so với", "% so với", "% so", "% tăng giảm", "% tăng", "% giảm", "% đạt", "% hoàn thành",
    "% thực hiện", "% kế hoạch", "% KH", "đạt tỷ lệ", "đạt %", "hoàn thành kế hoạch", "đạt kế hoạch",
    "cơ cấu", "structure", "chỉ số phát triển", "tốc độ tăng", "tốc độ phát triển", "số tương đối", "số tuyệt đối",
    "tương đối", "tuyệt đối", "năm trước = 100", "tháng trước = 100", "kỳ trước = 100", "cùng kỳ = 100",
    "cùng kỳ năm trước = 100", "bình quân cùng kỳ = 100", "previous year = 100", "previous month = 100", "tần suất",
    "hiệu số", "điểm %", "điểm phần trăm",
  ],
  average: [
    "bình quân", "trung bình", "BQ", "bình quân tháng", "bình quân năm", "bình quân quý", "trung bình tháng",
    "bình quân chung", "BQ chung", "bình quân mỗi tháng", "bình quân một tháng", "bình quân 1 tháng", "trung bình mỗi tháng",
    "trung bình năm", "bình quân ngày", "bình quân tuần", "bình quân đầu người", "bình quân người", "bình quân xã", "trung bình ngày", "bình quân trong kỳ",
  ],
} as const satisfies Words["roles"]; // prettier-ignore

export const beforePeriod = {
  cumulative: ["đến", "hết", "từ đầu", "tính từ đầu", "kể từ đầu", "lũy kế từ đầu", "cộng dồn từ đầu"],
  opening: ["đầu"],
  closing: ["cuối"],
  plan: ["nhiệm vụ", "chương trình công tác", "nhiệm vụ công tác"],
} as const satisfies Words["beforePeriod"]; // prettier-ignore

/** What came in or went out of a stock in the period: never the stock itself. */
export const movements = {
  in: [
    "tăng trong kỳ", "nhập trong kỳ", "mới phát sinh", "phát sinh mới", "số mới", "tiếp nhận mới", "mới tiếp nhận",
    "mới thụ lý", "tăng",
  ],
  out: ["giảm trong kỳ", "xuất trong kỳ", "giảm"],
} as const satisfies Words["movements"]; // prettier-ignore

/** In a title or a name these belong to the form's name: "THỐNG KÊ TĂNG, GIẢM", "KẾT QUẢ THỰC HIỆN". */
export const weak = [
  "kết quả", "thực hiện", "kết quả thực hiện", "kết quả đạt được", "đã thực hiện", "thực hiện được", "đạt được", "TH",
  "số liệu", "số lượng", "SL", "phát sinh", "số mới", "mới phát sinh", "phát sinh mới", "hiện tại", "kỳ báo cáo", "trong kỳ",
  "trong tháng", "trong quý", "trong năm", "trong kỳ báo cáo", "tháng báo cáo", "năm báo cáo", "quý báo cáo",
  "tiếp nhận mới", "mới tiếp nhận", "đã tiếp nhận", "mới thụ lý", "số cũ", "tăng", "giảm", "tăng giảm", "so sánh", "chênh lệch",
  "tỷ lệ", "cơ cấu", "thay đổi", "biến động", "tỷ trọng", "còn lại", "chưa giải quyết", "đang giải quyết", "hiện còn", "so",
  "mục tiêu", "được giao", "đến nay", "trung bình", "tần suất", "tương đối", "tuyệt đối", "số dư", "tồn quỹ", "có đến",
  "đã và đang giải quyết", "còn phải", "đầu năm học", "cuối năm học", "structure", "BQ", "CK", "đầu năm", "cuối năm", "đầu kỳ", "cuối kỳ", "đầu tháng", "cuối tháng", "đầu quý", "cuối quý",
] as const satisfies Words["weak"]; // prettier-ignore
