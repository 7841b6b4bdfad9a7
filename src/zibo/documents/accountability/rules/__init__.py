"""The rules of 淄政办字〔2020〕61号, in the order of the contract: who and what is covered, the loss, who is responsible, what may be done."""
