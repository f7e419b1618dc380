// How a page of invitations speaks in languages of which no page is kept: our translations, made without a look at the reader's words.
// accept; ignore; label of accept; label of ignore; title; named and others; count alone; one named; age of three weeks; invitation to follow.
// {n} is the sender, {a} a mutual connection, {t} what one is invited to follow; of the named kind there are 12 others, of the count 40.
const ROWS = `
it | Accetta | Ignora | Accetta l’invito di {n} | Ignora l’invito di {n} | {n} vorrebbe collegarsi | {a} e altri 12 collegamenti in comune | 40 collegamenti in comune | {a} è un collegamento in comune | 3 settimane fa | {n} ti ha invitato a seguire {t}
nl | Accepteren | Negeren | Uitnodiging van {n} accepteren | Uitnodiging van {n} negeren | {n} wil graag een connectie met u maken | {a} en 12 andere gemeenschappelijke connecties | 40 gemeenschappelijke connecties | {a} is een gemeenschappelijke connectie | 3 weken geleden | {n} heeft u uitgenodigd om {t} te volgen
pl | Zaakceptuj | Ignoruj | Zaakceptuj zaproszenie od: {n} | Zignoruj zaproszenie od: {n} | {n} chce nawiązać kontakt | {a} i 12 innych wspólnych kontaktów | 40 wspólnych kontaktów | {a} jest wspólnym kontaktem | 3 tygodnie temu | {n} zaprasza Cię do obserwowania {t}
sv | Acceptera | Ignorera | Acceptera inbjudan från {n} | Ignorera inbjudan från {n} | {n} vill knyta kontakt | {a} och 12 andra gemensamma kontakter | 40 gemensamma kontakter | {a} är en gemensam kontakt | 3 veckor sedan | {n} har bjudit in dig att följa {t}
da | Acceptér | Ignorer | Acceptér invitationen fra {n} | Ignorer invitationen fra {n} | {n} vil gerne oprette forbindelse | {a} og 12 andre fælles forbindelser | 40 fælles forbindelser | {a} er en fælles forbindelse | for 3 uger siden | {n} har inviteret dig til at følge {t}
no | Godta | Ignorer | Godta invitasjonen fra {n} | Ignorer invitasjonen fra {n} | {n} ønsker å knytte kontakt | {a} og 12 andre felles forbindelser | 40 felles forbindelser | {a} er en felles forbindelse | for 3 uker siden | {n} har invitert deg til å følge {t}
fi | Hyväksy | Ohita | Hyväksy kutsu henkilöltä {n} | Ohita kutsu henkilöltä {n} | {n} haluaa verkostoitua kanssasi | {a} ja 12 muuta yhteistä kontaktia | 40 yhteistä kontaktia | {a} on yhteinen kontakti | 3 viikkoa sitten | {n} kutsui sinut seuraamaan sivua {t}
cs | Přijmout | Ignorovat | Přijmout pozvánku od {n} | Ignorovat pozvánku od {n} | {n} se s vámi chce spojit | {a} a 12 dalších společných kontaktů | 40 společných kontaktů | {a} je společný kontakt | před 3 týdny | {n} vás zve ke sledování {t}
ro | Acceptă | Ignoră | Acceptă invitația de la {n} | Ignoră invitația de la {n} | {n} dorește să se conecteze | {a} și alte 12 conexiuni comune | 40 de conexiuni comune | {a} este o conexiune comună | acum 3 săptămâni | {n} v-a invitat să urmăriți {t}
hu | Elfogadás | Elutasítás | {n} meghívásának elfogadása | {n} meghívásának elutasítása | {n} szeretne kapcsolatba lépni Önnel | {a} és további 12 közös ismerős | 40 közös ismerős | {a} közös ismerős | 3 hete | {n} meghívta, hogy kövesse: {t}
el | Αποδοχή | Παράβλεψη | Αποδοχή πρόσκλησης από {n} | Παράβλεψη πρόσκλησης από {n} | {n} θέλει να συνδεθεί μαζί σας | {a} και 12 ακόμα κοινές συνδέσεις | 40 κοινές συνδέσεις | {a} είναι κοινή σύνδεση | πριν από 3 εβδομάδες | {n} σας προσκάλεσε να ακολουθήσετε {t}
tr | Kabul et | Yok say | {n} adlı kişinin davetini kabul et | {n} adlı kişinin davetini yok say | {n} bağlantı kurmak istiyor | {a} ve diğer 12 ortak bağlantı | 40 ortak bağlantı | {a} ortak bağlantınız | 3 hafta önce | {n} sizi {t} sayfasını takip etmeye davet etti
ru | Принять | Игнорировать | Принять приглашение от {n} | Игнорировать приглашение от {n} | {n} хочет установить контакт | {a} и еще 12 общих контактов | 40 общих контактов | {a} — общий контакт | 3 недели назад | {n} приглашает вас подписаться на {t}
uk | Прийняти | Ігнорувати | Прийняти запрошення від {n} | Ігнорувати запрошення від {n} | {n} хоче встановити контакт | {a} і ще 12 спільних контактів | 40 спільних контактів | {a} — спільний контакт | 3 тижні тому | {n} запрошує вас стежити за {t}
bg | Приемане | Игнориране | Приемане на поканата от {n} | Игнориране на поканата от {n} | {n} иска да се свърже с вас | {a} и още 12 общи контакта | 40 общи контакта | {a} е общ контакт | преди 3 седмици | {n} ви кани да следвате {t}
id | Terima | Abaikan | Terima undangan dari {n} | Abaikan undangan dari {n} | {n} ingin terhubung | {a} dan 12 koneksi bersama lainnya | 40 koneksi bersama | {a} adalah koneksi bersama | 3 minggu yang lalu | {n} mengundang Anda untuk mengikuti {t}
vi | Chấp nhận | Bỏ qua | Chấp nhận lời mời của {n} | Bỏ qua lời mời của {n} | {n} muốn kết nối | {a} và 12 kết nối chung khác | 40 kết nối chung | {a} là kết nối chung | 3 tuần trước | {n} đã mời bạn theo dõi {t}
th | ยอมรับ | เพิกเฉย | ยอมรับคำเชิญจาก {n} | เพิกเฉยคำเชิญจาก {n} | {n} ต้องการเชื่อมต่อ | {a} และเพื่อนร่วมกันอีก 12 คน | เพื่อนร่วมกัน 40 คน | {a} เป็นเพื่อนร่วมกัน | 3 สัปดาห์ที่แล้ว | {n} เชิญคุณติดตาม {t}
ko | 수락 | 무시 | {n} 님의 초대 수락 | {n} 님의 초대 무시 | {n} 님이 1촌 신청을 보냈습니다 | {a} 님 외 12명의 함께 아는 1촌 | 함께 아는 1촌 40명 | {a} 님이 함께 아는 1촌입니다 | 3주 전 | {n} 님이 {t} 페이지 팔로우를 요청했습니다
zh | 接受 | 忽略 | 接受{n}的邀请 | 忽略{n}的邀请 | {n} 希望与您建立联系 | {a}和其他 12 位共同好友 | 40 位共同好友 | {a}是共同好友 | 3 周前 | {n} 邀请您关注 {t}
he | אישור | התעלמות | אישור ההזמנה של {n} | התעלמות מההזמנה של {n} | {n} רוצה להתחבר | {a} ו-12 קשרים משותפים נוספים | 40 קשרים משותפים | {a} הוא קשר משותף | לפני 3 שבועות | {n} הזמין אותך לעקוב אחרי {t}
fa | پذیرفتن | نادیده گرفتن | پذیرفتن دعوت {n} | نادیده گرفتن دعوت {n} | {n} می‌خواهد با شما ارتباط برقرار کند | {a} و 12 ارتباط مشترک دیگر | 40 ارتباط مشترک | {a} یک ارتباط مشترک است | 3 هفته پیش | {n} شما را به دنبال کردن {t} دعوت کرده است
hi | स्वीकार करें | अनदेखा करें | {n} का आमंत्रण स्वीकार करें | {n} का आमंत्रण अनदेखा करें | {n} आपसे कनेक्ट होना चाहते हैं | {a} और 12 अन्य म्यूचुअल कनेक्शन | 40 म्यूचुअल कनेक्शन | {a} म्यूचुअल कनेक्शन हैं | 3 सप्ताह पहले | {n} ने आपको {t} को फ़ॉलो करने के लिए आमंत्रित किया
`;
const NAMES = /** @type {const} */ (["language", "accept", "ignore", "acceptLabel", "ignoreLabel", "title", "named", "count", "one", "age", "follow"]);

/** @type {Record<typeof NAMES[number], string>[]} */
export const TONGUES = ROWS.trim().split("\n").map((row) => {
  const parts = row.split(" | ");
  return Object.fromEntries(NAMES.map((name, place) => [name, parts[place]]));
});
