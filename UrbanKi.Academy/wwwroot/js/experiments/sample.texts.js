// Sample texts that the next-word and the tokens experiments learn from: written for them, about nobody.

export const sample = {
  de: `Vielen Dank für Ihre Nachricht. Vielen Dank für Ihren Antrag. Vielen Dank für Ihr Schreiben. Vielen Dank für Ihre Geduld.
Wir haben Ihren Antrag erhalten. Wir haben Ihre Nachricht erhalten. Wir haben Ihre Unterlagen erhalten und prüfen sie.
Wir prüfen Ihren Antrag und melden uns innerhalb von zwei Wochen. Wir prüfen Ihre Unterlagen und melden uns innerhalb von vier Wochen.
Wir prüfen Ihr Schreiben und melden uns innerhalb von drei Tagen. Wir melden uns, sobald die Prüfung abgeschlossen ist.
Bitte senden Sie uns die fehlenden Unterlagen innerhalb von zwei Wochen. Bitte senden Sie uns den Antrag bis zum Ende der Frist.
Bitte senden Sie uns das Formular unterschrieben zurück. Bitte bringen Sie zum Termin Ihren Ausweis mit.
Bitte bringen Sie zum Termin die Unterlagen mit. Bitte beachten Sie die Frist. Bitte beachten Sie die Hinweise auf der Rückseite.
Ihr Antrag ist vollständig. Ihr Antrag ist noch nicht vollständig. Ihr Antrag ist bei uns eingegangen. Ihr Termin ist am Montag im Rathaus.
Ihr Termin ist am Dienstag im Bürgeramt. Ihr Termin ist am Freitag im Rathaus. Der Termin dauert etwa zehn Minuten.
Die Prüfung dauert etwa zwei Wochen. Die Prüfung dauert im Sommer etwas länger. Die Bearbeitung dauert etwa vier Wochen.
Die Frist beginnt mit dem Tag, an dem der Antrag vollständig ist. Die Frist endet am letzten Tag im Monat.
Der Bescheid kommt mit der Post. Der Bescheid wird Ihnen mit der Post zugestellt. Gegen den Bescheid können Sie Widerspruch einlegen.
Sie können den Antrag im Bürgeramt abgeben. Sie können den Antrag auch online stellen. Sie können uns von Montag bis Freitag anrufen.
Sie können das Formular im Rathaus abholen. Sie erhalten den Bescheid innerhalb von vier Wochen. Sie erhalten eine Nachricht, sobald der Antrag geprüft ist.
Die Straße wird am Montag gesperrt. Die Straße wird am Dienstag gereinigt. Die Straße ist ab Freitag wieder frei.
Die Stadt prüft die Straße nach dem Winter. Die Stadt prüft den Schaden und meldet sich bei Ihnen. Der Schaden wird innerhalb von drei Tagen geprüft.
Die Behörde prüft den Antrag. Die Behörde prüft die Unterlagen. Die Behörde kann die Frist verlängern. Für die Genehmigung fällt eine Gebühr an.
Die Gebühr zahlen Sie im Rathaus. Die Gebühr zahlen Sie nach dem Termin. Die Genehmigung gilt für zwei Monate. Die Genehmigung gilt für das ganze Jahr.
Wenn Sie Fragen haben, rufen Sie uns an. Wenn Sie Fragen haben, schreiben Sie uns eine Nachricht. Wenn Unterlagen fehlen, melden wir uns bei Ihnen.
Haben Sie noch Fragen? Wir helfen Ihnen gern weiter. Wir helfen Ihnen gern im Bürgeramt. Wir wünschen Ihnen einen guten Tag.`,
  en: `Thank you for your message. Thank you for your application. Thank you for your letter. Thank you for your patience.
We have received your application. We have received your message. We have received your documents and are checking them.
We are checking your application and will reply within two weeks. We are checking your documents and will reply within four weeks.
We are checking your letter and will reply within three days. We will reply as soon as the check is complete.
Please send us the missing documents within two weeks. Please send us the application before the deadline.
Please send us the signed form. Please bring your identity card to the appointment. Please bring the documents to the appointment.
Please note the deadline. Please note the information on the back of the letter. Please note that the office is closed on Friday.
Your application is complete. Your application is not yet complete. Your application is being checked. Your appointment is on Monday at the town hall.
Your appointment is on Tuesday at the office. Your appointment is on Friday at the town hall. The appointment takes about ten minutes.
The check takes about two weeks. The check takes a little longer in summer. The decision takes about four weeks.
The deadline begins on the day on which the application is complete. The deadline ends on the last day of the month.
The decision will be sent by post. The decision will be sent to you within four weeks. You can object to the decision.
You can hand in the application at the office. You can also send the application online. You can call us from Monday to Friday.
You can collect the form at the town hall. You will receive the decision within four weeks. You will receive a message as soon as the application is complete.
The road will be closed on Monday. The road will be cleaned on Tuesday. The road will be open again on Friday.
The town checks the road after the winter. The town checks the damage and will reply to you. The damage will be checked within three days.
The office checks the application. The office checks the documents. The office can extend the deadline. There is a fee for the permit.
The fee is paid at the town hall. The fee is paid after the appointment. The permit is valid for two months. The permit is valid for the whole year.
If you have any questions, please call us. If you have any questions, please send us a message. If documents are missing, we will send you a letter.
Do you have any questions? We are happy to help you. We are happy to help you at the office. We wish you a good day.`,
};

/** What the tokens experiment reads besides: the parts that long words are made of. */
export const moreWords = {
  de: `Der Bauantrag und der Bauplan liegen beim Bauamt. Die Baugenehmigung und die Abrissgenehmigung erteilt das Bauamt. Der Wohngeldantrag liegt beim Wohngeldamt.
Das Grundstück liegt an der Hauptstraße. Die Grundstücke liegen an der Bahnhofstraße. Die Straßenreinigung reinigt die Straßen und die Gehwege.
Der Straßenbau sperrt die Straßen für den Verkehr. Der Straßenverkehr und der Nahverkehr nehmen zu. Das Verkehrsamt plant Radwege und Gehwege.
Die Reinigung, die Beratung, die Prüfung, die Planung und die Sitzung dauern eine Stunde. Die Verwaltung, die Satzung, die Ordnung und die Verordnung gelten für alle.
Die Jugendhilfe, das Jugendamt, das Sozialamt und das Ordnungsamt beraten. Die Abfallgebühr und die Hundesteuer, die Grundsteuer und die Gewerbesteuer zahlen Sie online.
Die Antragsfrist, die Zahlungsfrist und die Widerspruchsfrist stehen im Bescheid. Die Bauaufsichtsbehörde, die Ausländerbehörde und die Straßenverkehrsbehörde prüfen.`,
  en: `The building application and the building plan are at the building office. The building permit and the parking permit come from the office.
The planning office is planning cycle lanes and walking routes. The street cleaning team is cleaning streets and footpaths. The housing benefit team is helping households.
The parking area, the playing field and the meeting room are open. The opening times, the closing times and the waiting times are online.
The registration of a vehicle, the registration of a business and the permission to build take time. The information, the administration and the organisation are important.
The payment, the agreement, the statement, the assessment and the management are documented. The tax office, the youth office and the residents office are in the town hall.
The deadline for payment, the deadline for registration and the deadline for objection are in the letter.`,
};
