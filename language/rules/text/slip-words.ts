import { z } from 'zod';

/**
 * Words that were seen, or are often seen, for others in administrative texts, and that hardly occur on purpose. Pairs
 * of words rather than words: most slips of the pen are words of their own ("đi" in "đi động"), so no dictionary finds
 * them. What is no syllable at all (“nghiêp”) is found without a list; it stands here where its repair is certain.
 * One line a pair: what is written, what is meant, and words after which it is no slip ("ban hành năm 2025").
 */
const lines = `
ban hàng kế hoạch → ban hành kế hoạch
ban hàng quyết định → ban hành quyết định
bảo đãm → bảo đảm
bão đãm → bảo đảm
bảo lũ → bão lũ
bãi bõ → bãi bỏ
bão đảm → bảo đảm
bão vệ → bảo vệ
bền vửng → bền vững
bổ xung → bổ sung
cán bô → cán bộ
cải cách hình chính → cải cách hành chính
cạnh trang → cạnh tranh
chặt chẻ → chặt chẽ
chất lương → chất lượng | không sau: tính
chỉ đao → chỉ đạo
chia sẽ → chia sẻ
chia xẻ → chia sẻ
chính chính → chính sách | không sau: hành, tài, bưu, hiệu, đính, liêm
chỉ dẩn → chỉ dẫn
chỉ têu → chỉ tiêu
chỉnh chu → chỉn chu
chỉnh phủ → chính phủ
chuẩn đoán → chẩn đoán
chung ương → trung ương
chuyền tải → truyền tải
chuyển dổi → chuyển đổi
chuyển đỏi → chuyển đổi
chuyển đôi số → chuyển đổi số
chuyển đối số → chuyển đổi số
chú trong → chú trọng | không sau: ghi, bảo
chủ chì → chủ trì
chương chình → chương trình
chương trinh → chương trình
công đồng → cộng đồng
công ty các tổ chức → công ty, các tổ chức
công xuất → công suất | không sau: gia, thi, thành
cơ quan đơn vị → cơ quan, đơn vị
cơ quan liên quan quan → cơ quan liên quan
cơ sỡ → cơ sở
cũng cố → củng cố
củng như → cũng như
danh nghiệp → doanh nghiệp | không sau: chức
diển biến → diễn biến
dịch vu công → dịch vụ công
doang nghiệp → doanh nghiệp
dử liệu → dữ liệu
dữ liêu → dữ liệu
dữ trữ → dự trữ
dử trữ → dự trữ
đào tao → đào tạo
đào tạo bồi dưỡng → đào tạo, bồi dưỡng
đào tạo tập huấn → đào tạo, tập huấn
đãm bảo → đảm bảo
đãng viên → đảng viên
đạo tạo → đào tạo
đè án → đề án
đề suất → đề xuất
đi động → di động
đia bàn → địa bàn
đia phương → địa phương
điện tủ → điện tử
đở đầu → đỡ đầu
đôn dốc → đôn đốc
đôn đóc → đôn đốc
đỗi mới → đổi mới
đội ngủ → đội ngũ
giải pháo → giải pháp
giãi pháp → giải pháp
giãi quyết → giải quyết
giúp đở → giúp đỡ
giử gìn → giữ gìn
hàng nắm → hằng năm
hành chánh → hành chính
hành năm → hằng năm | không sau: ban, vận, thi, tiến, điều, lưu, phát, thực, đồng, bảo, chấp, hiện
hạ tâng → hạ tầng
hằng nắm → hằng năm
hệ hạ tầng → hệ thống hạ tầng
hiệu quã → hiệu quả
hiệu xuất → hiệu suất | không sau: dấu, tín, ký
hoạt đông → hoạt động
hổ trợ → hỗ trợ
hỗ trơ → hỗ trợ
hội đồng nhân đân → hội đồng nhân dân
hội nghị truyền trực tuyến → hội nghị truyền hình trực tuyến
hướng dãn → hướng dẫn
hướng dẩn → hướng dẫn
hướng dân thực hiện → hướng dẫn thực hiện
hướng ứng → hưởng ứng | không sau: định, xu, theo
intenet → internet
internet vạn vât → internet vạn vật
kế hoach → kế hoạch
kế họach → kế hoạch
khám chữa, bệnh → khám, chữa bệnh
khắc phuc → khắc phục
kiễm soát → kiểm soát
kiễm tra → kiểm tra
kiểm xoát → kiểm soát
kiện tòan → kiện toàn
kinh tê → kinh tế
kỷ luât → kỷ luật
kỷ năng → kỹ năng
kỷ thuật → kỹ thuật
kỹ luật → kỷ luật
kỹ niệm → kỷ niệm
lao đông → lao động
lảng phí → lãng phí
lảnh đạo → lãnh đạo
lãi xuất → lãi suất
lãnh đao → lãnh đạo
lịch xử → lịch sử | không sau: du
lực lương → lực lượng
mạnh mẻ → mạnh mẽ
mỡ lớp → mở lớp
mỡ rộng → mở rộng
môi trương → môi trường
mục tiệu → mục tiêu
mưa bảo → mưa bão
năng lương → năng lượng
năng xuất → năng suất | không sau: khả, chức, điện
nâng cao giá thành → nâng cao giá trị
nâng cao nhân thức → nâng cao nhận thức
ngân sach → ngân sách
ngân sánh → ngân sách
nghành → ngành
nghỉ quyết → nghị quyết
nghĩ định → nghị định
nghĩ hưu → nghỉ hưu
nghĩ quyết → nghị quyết
nghị đinh → nghị định
nghị quyêt → nghị quyết
nguồn lưc → nguồn lực
người dan → người dân
người đân → người dân
nhân lực chất lượng về → nhân lực chất lượng cao về
nhiêm vụ → nhiệm vụ
nhiệm vu → nhiệm vụ
nông thông mới → nông thôn mới
nổ lực → nỗ lực
nổi bậc → nổi bật
nộ bộ → nội bộ
pháp luât → pháp luật
phát triễn → phát triển
phần hành chính công → phần mềm hành chính công
phổ biên pháp luật → phổ biến pháp luật
phổ biến phát luật → phổ biến pháp luật
phòng chóng → phòng chống
phối hơp → phối hợp
phong trao thi đua → phong trào thi đua
quốc gai → quốc gia
quy phạm phát luật → quy phạm pháp luật
quyền hạng → quyền hạn
quyết dịnh → quyết định
rà quyét → rà quét
rà xoát → rà soát
sát nhập → sáp nhập
sản lương → sản lượng
sản phẩn → sản phẩm
sản suất → sản xuất
sắp sếp → sắp xếp
sẳn có → sẵn có
sẳn sàng → sẵn sàng
sâm nhập → xâm nhập
soan thảo → soạn thảo
sơ xuất → sơ suất
sữa đổi → sửa đổi
suất khẩu → xuất khẩu
sử lý → xử lý
sử phạt → xử phạt
sửa chửa → sửa chữa
sữ dụng → sử dụng
sữa chữa → sửa chữa
sự dụng → sử dụng
tất các → tất cả các | không sau: hoàn
tập chung → tập trung | không sau: diễn, học, sưu, tuyển
tập huấn bồi dưỡng → tập huấn, bồi dưỡng
thẫm định → thẩm định
tham gai → tham gia
tham mưa → tham mưu
thẫm quyền → thẩm quyền
thành phồ → thành phố
thăm quan → tham quan
thẩm quyên → thẩm quyền
theo dỏi → theo dõi
thị trương → thị trường
thông tinn → thông tin
thông tín tuyên truyền → thông tin tuyên truyền
thời hạng → thời hạn
thũ tục → thủ tục
thuận lơi → thuận lợi
thủ tuc → thủ tục
thục hiện → thực hiện
thường xuyện → thường xuyên
tiêu chuẩu → tiêu chuẩn
tỉnh thành phố → tỉnh, thành phố
tổ chứ → tổ chức
toán trình → toàn trình | không sau: dự, quyết, thanh, tính, kế, tạm
tổ chứ thực hiện → tổ chức thực hiện
tổ hợp tác xã → tổ hợp tác, hợp tác xã
trách nhiêm → trách nhiệm
trển khai → triển khai
triên khai → triển khai
triễn khai → triển khai
truyển khai → triển khai
trương trình → chương trình
trực tuyết → trực tuyến
tuyên chuyền → tuyên truyền
tuyên truyên → tuyên truyền
tuyên tuyền → tuyên truyền
uỷ ban nhân đân → uỷ ban nhân dân
ủy ban nhân đân → ủy ban nhân dân
ứng dung → ứng dụng
ứng dựng → ứng dụng
văn bản phát luật → văn bản pháp luật
văn thư lưu trữ → văn thư, lưu trữ
về công trực tuyến → về dịch vụ công trực tuyến
vô hình chung → vô hình trung
vững chải → vững chãi
xã hôi → xã hội
xây dụng → xây dựng
xây dưng → xây dựng
xậy dựng → xây dựng
xem sét → xem xét
xơ kết → sơ kết
xữ lý → xử lý
xữ phạt → xử phạt
xuất xắc → xuất sắc
xử dụng → sử dụng
`;

/** A slip as its line says it. */
interface Slip {
  readonly written: string;
  readonly meant: string;
  /** After these words it is something else. */
  readonly notAfter: readonly string[];
}

const slips: readonly Slip[] = lines
  .trim()
  .split('\n')
  .map((line): Slip => {
    const [pair = '', others] = line.split(' | không sau: ');
    const [written, meant] = z.tuple([z.string().min(3), z.string().min(3)]).parse(pair.split(' → '));
    return { written, meant, notAfter: others?.split(', ') ?? [] };
  });

/** What is written for what is meant; both in small letters. */
export const slipWords: ReadonlyMap<string, string> = new Map(slips.map(({ written, meant }) => [written, meant]));

/** Each slip as the source of a regular expression, to be tried at the beginning of a word. */
export const slipSources: readonly string[] = slips.map(({ written, notAfter }) =>
  notAfter.length > 0 ? `(?<!(?<![\\p{L}\\p{M}])(?:${notAfter.join('|')}) )${written}` : written,
);

/**
 * Slips that only show by what stands after them: the words (group 0) are replaced. Each is a source of a regular
 * expression and is tried at the beginning of a word.
 */
export const slipsBefore: readonly { readonly pattern: string; readonly right: string }[] = [
  { pattern: 'hội nghị truyền(?= [0-9]|\\s*$)', right: 'hội nghị truyền hình' },
  { pattern: 'địa bà(?= (?:huyện|tỉnh|xã|phường|thị|thành|khu|dân))', right: 'địa bàn' },
  { pattern: 'đẩy mạng(?! lưới|\\p{L})', right: 'đẩy mạnh' },
  { pattern: 'chủ chương(?! trình|\\p{L})', right: 'chủ trương' },
  { pattern: 'top(?= [0-9])', right: 'nhóm' },
  { pattern: 'cảu(?! nhảu|\\p{L})', right: 'của' },
  { pattern: 'cũng cố(?! gắng|\\p{L})', right: 'củng cố' },
];
